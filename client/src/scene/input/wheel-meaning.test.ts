import { expect, it } from 'vitest'
import { type Turn, meaningOf } from './wheel-meaning.ts'

const turn = (fields: Partial<Turn>): Turn => ({
  deltaX: 0,
  deltaY: 0,
  deltaMode: 0,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...fields,
})

it('[C22] the wheel and the trackpad pan', () => {
  expect(meaningOf(turn({ deltaX: 5, deltaY: 100 }))).toEqual({ pan: [-5, -100] })
  expect(meaningOf(turn({ deltaY: 3, deltaMode: 1 }))).toEqual({ pan: [0, -96] })
})

it('[C22] with Shift the wheel pans sideways', () => {
  expect(meaningOf(turn({ deltaY: 100, shiftKey: true }))).toEqual({ pan: [-100, 0] })
})

it('[C22] with Ctrl or Cmd it zooms, a notch of a mouse no more than a quarter', () => {
  const closer = meaningOf(turn({ deltaY: -1, ctrlKey: true }))
  expect('zoom' in closer && closer.zoom).toBeCloseTo(1.01)
  const notch = meaningOf(turn({ deltaY: 100, metaKey: true }))
  expect('zoom' in notch && notch.zoom).toBeCloseTo(0.787)
})
