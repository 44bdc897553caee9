import { expect, it } from 'vitest'
import { stopAfter, swipeOf, tourKey } from './tour-steps.ts'

it('[P540] arrows and page keys step through a tour, escape ends it, and other keys are for others', () => {
  expect(['ArrowRight', 'PageDown', 'ArrowLeft', 'PageUp', 'Escape', 'Tab', 'a'].map(tourKey)).toEqual([
    'next',
    'next',
    'previous',
    'previous',
    'end',
    null,
    null,
  ])
})

it('[P540] a swipe to the left leads on and to the right back, a slip and a scroll do neither', () => {
  const from = { x: 200, y: 300 }
  expect(swipeOf(from, { x: 120, y: 310 })).toBe('next')
  expect(swipeOf(from, { x: 280, y: 290 })).toBe('previous')
  expect(swipeOf(from, { x: 160, y: 300 })).toBeNull()
  expect(swipeOf(from, { x: 140, y: 360 })).toBeNull()
})

it('[P540] a tour stays at its first stop when one steps back, and ends after its last', () => {
  expect(stopAfter(0, 'next', 3)).toBe(1)
  expect(stopAfter(2, 'previous', 3)).toBe(1)
  expect(stopAfter(0, 'previous', 3)).toBe(0)
  expect(stopAfter(2, 'next', 3)).toBeNull()
})
