import { expect, it } from 'vitest'
import { stopAfter, swipeOf, tourKey, tourPress } from './tour-steps.ts'

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

it('[P540] what somebody types or chooses in is left its keys while a tour is on', () => {
  const held = { defaultPrevented: false, ctrlKey: false, metaKey: false, altKey: false }
  const within = (tag: string) => ({ closest: (list: string) => (list.includes(tag) ? {} : null) })
  const press = (target: unknown, key = 'ArrowLeft') =>
    tourPress({ ...held, key, target: target as EventTarget })
  expect([press(null), press(within('section')), press(within('section'), 'Escape')]).toEqual([
    'previous',
    'previous',
    'end',
  ])
  for (const tag of ['textarea', 'input', 'select', '[role="listbox"]', '[role="dialog"]'])
    expect([press(within(tag)), press(within(tag), 'Escape')]).toEqual([null, null])
})
