import { expect, it } from 'vitest'
import { titlePlace } from './frame.ts'

/** How large the name of a frame is on the screen, and from where to where it goes on the board. */
function title(zoom: number, height = 400) {
  const place = titlePlace({ zoom, size: [640, height] })
  if (!place) return null
  const { font, middle, x, width } = place
  const half = font.lineHeight / 2
  return { px: Math.round(font.size * zoom), top: middle - half, bottom: middle + half, right: x + width }
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
