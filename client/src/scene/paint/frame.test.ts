import { expect, it } from 'vitest'
import { titleArea, titlePlace } from '../../editor/place/frame-title.ts'

/** How large the name of a frame is on the screen, and from where to where it goes on the board. */
function title(zoom: number, height = 400) {
  const place = titlePlace(zoom, [640, height])
  if (!place) return null
  const { letters, middle, x, width } = place
  const half = (letters * 1.2) / 2
  return { px: Math.round(letters * zoom), top: middle - half, bottom: middle + half, right: x + width }
}

it('[E71] near by, the name of a frame stands where it is typed', () => {
  expect(title(1)).toBeNull()
})

it.each([0.9, 0.7, 0.6])('[E71] at a zoom of %d it is large enough, in the row above the frame', (zoom) => {
  const shown = title(zoom)
  expect(shown?.px).toBe(12)
  expect(shown?.top).toBeGreaterThanOrEqual(-24)
  expect(shown?.bottom).toBeLessThanOrEqual(0)
})

it.each([0.5, 0.2, 0.1])('[E71] at a zoom of %d it is large enough, within the frame', (zoom) => {
  const shown = title(zoom)
  expect(shown?.px).toBe(12)
  expect(shown?.top).toBeGreaterThanOrEqual(0)
  expect(shown?.bottom).toBeLessThanOrEqual(400)
})

it('[E71] it never leaves the frame, however small that is', () => {
  const shown = title(0.05, 60)
  expect(shown?.top).toBeGreaterThanOrEqual(0)
  expect(shown?.bottom).toBeLessThanOrEqual(60)
  expect(shown?.right).toBeLessThanOrEqual(640)
})

it.each([1, 0.9, 0.7, 0.5, 0.2, 0.1])(
  '[E141] at a zoom of %d its name is pressed where it is seen',
  (zoom) => {
    const frame = { x: 1000, y: 500, w: 640, h: 400 }
    const area = titleArea('Receive', frame, zoom)
    const shown = title(zoom) ?? { top: -24, bottom: 0, right: 640 }
    expect(area.y).toBeLessThanOrEqual(500 + shown.top)
    expect(area.y + area.h).toBeGreaterThanOrEqual(500 + shown.bottom)
    expect(area.x).toBeGreaterThanOrEqual(1000)
    expect(area.x + area.w).toBeLessThanOrEqual(1000 + shown.right)
    expect(area.w * zoom).toBeGreaterThan(30)
    // And nowhere else: the row above is empty when the name stands within.
    expect(area.y >= 500).toBe(shown.top >= 0)
  },
)
