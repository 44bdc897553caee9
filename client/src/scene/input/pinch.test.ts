import { expect, it } from 'vitest'
import { pinchBetween } from './pinch.ts'

it('[C21] two fingers that move together pan', () => {
  const before = [
    [0, 0],
    [100, 0],
  ] as const
  const after = [
    [10, 20],
    [110, 20],
  ] as const
  expect(pinchBetween(before, after)).toEqual({ pan: [10, 20], factor: 1, around: [60, 20] })
})

it('[C21] two fingers that part zoom around their middle', () => {
  const before = [
    [40, 0],
    [60, 0],
  ] as const
  const after = [
    [30, 0],
    [70, 0],
  ] as const
  expect(pinchBetween(before, after)).toEqual({ pan: [0, 0], factor: 2, around: [50, 0] })
})

it('[C21] two fingers at one place do not zoom', () => {
  const same = [
    [5, 5],
    [5, 5],
  ] as const
  expect(pinchBetween(same, same).factor).toBe(1)
})
