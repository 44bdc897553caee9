import { expect, it } from 'vitest'
import { touchpointsByAim } from './aims.ts'
import { journeyOf, touchpoint } from './testing/journeys.ts'

it('[J44] M15 the touchpoints of each aim stand together, in the customer’s order', () => {
  const { board } = journeyOf({
    elements: [
      touchpoint('thank', { stage: 'use', aims: { 'word-of-mouth': true, 'repeat-purchase': true } }),
      touchpoint('unpack', { aims: { 'word-of-mouth': true } }),
      touchpoint('pay'),
      touchpoint('draft', { title: '', aims: { premium: true } }),
    ],
  })
  expect([...touchpointsByAim(board)]).toEqual([
    ['repeat-purchase', ['thank']],
    ['word-of-mouth', ['unpack', 'thank']],
  ])
})

it('[J44] M15 an aim that nobody knows is none', () => {
  const { board } = journeyOf({ elements: [touchpoint('pay', { aims: { fame: true } })] })
  expect(touchpointsByAim(board).size).toBe(0)
})
