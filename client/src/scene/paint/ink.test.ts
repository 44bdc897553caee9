import { expect, it } from 'vitest'
import { recordingCanvas } from '../testing/recorded.ts'
import { paintStroke } from './ink.ts'
import { whenInkArrives } from './ink-outliner.ts'

it('[C91] a stroke is a plain line until its outline can be made, which it asks for itself', async () => {
  const drawn = () => {
    const { canvas, drawn } = recordingCanvas()
    paintStroke(canvas, [0, 0, 0.5, 40, 10, 0.5, 80, 0, 0.5], 8, '#000000')
    return drawn.map(({ call }) => call)
  }
  const arrived = new Promise<void>((resolve) => void whenInkArrives(resolve))
  expect(drawn()).toEqual(['beginPath', 'lineTo', 'lineTo', 'lineTo', 'stroke'])
  await arrived
  expect(drawn()).toContain('fill')
  expect(drawn()).not.toContain('stroke')
})
