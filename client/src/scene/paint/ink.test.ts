import { expect, it } from 'vitest'
import type { Triples } from '../../editor/drawing/ink-geometry.ts'
import { recordingCanvas } from '../testing/recorded.ts'
import { inkOutline } from './ink-outline.ts'
import { paintStroke } from './ink.ts'
import { whenInkArrives } from './ink-outliner.ts'

const WIDTH = 20

it('[C91] a stroke is a plain line until its outline can be made, which it asks for itself', async () => {
  const drawn = (points: Triples) => {
    const { canvas, drawn } = recordingCanvas()
    paintStroke(canvas, points, WIDTH, '#000000')
    return drawn
  }
  const level = (pressure: number): Triples => [0, 0, pressure, 90, 0, pressure, 180, 0, pressure]
  const arrived = new Promise<void>((resolve) => void whenInkArrives(resolve))
  const lines = drawn([0, 0, 0.5, 40, 10, 0.5, 80, 0, 0.5]).map(({ call }) => call)
  expect(lines).toEqual(['beginPath', 'lineTo', 'lineTo', 'lineTo', 'stroke'])

  // Were it broader, it would shrink before everybody's eyes when the outline comes.
  for (const pressure of [0, 0.25, 0.5, 1]) {
    const ys = inkOutline(level(pressure), WIDTH).map(([, y]) => y)
    const broad = Math.max(...ys) - Math.min(...ys)
    const widths = drawn(level(pressure)).flatMap(({ call, look }) =>
      call === 'stroke' ? [look['lineWidth']] : [],
    )
    for (const width of widths) expect(width).toBeCloseTo(broad, 0)
  }

  await arrived
  const calls = drawn(level(0.5)).map(({ call }) => call)
  expect(calls).toContain('fill')
  expect(calls).not.toContain('stroke')
})
