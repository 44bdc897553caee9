import { describe, expect, it } from 'vitest'
import type { Outcome } from '../board/method-schema.ts'
import { entryShares } from './entries.ts'
import { isPrice, orderReasons } from './order-reasons.ts'
import { journeyOf, touchpoint } from './testing/journeys.ts'

describe('entries and exits', () => {
  const elements = [
    touchpoint('ad', { entry: true, entryShare: 62.5 }),
    touchpoint('friend', { entry: true }),
    touchpoint('shop', { entry: true, entryShare: 12.5 }),
    touchpoint('pay', { entryShare: 20, exit: true }),
  ]

  it('[J18] M13 the shares are summed, of entries alone', () => {
    expect(entryShares(journeyOf({ elements }).board)).toEqual({
      entries: [
        { touchpoint: 'ad', share: 62.5 },
        { touchpoint: 'friend', share: null },
        { touchpoint: 'shop', share: 12.5 },
      ],
      exits: ['pay'],
      sum: 75,
      unknown: null,
      isComplete: false,
    })
  })

  it('[J18] M13 what nobody knows is a share of its own, and never below nothing', () => {
    const known = entryShares(journeyOf({ elements, meta: { unknownEntry: true } }).board)
    expect(known).toMatchObject({ unknown: 25, isComplete: true })
    const over = [
      touchpoint('ad', { entry: true, entryShare: 80 }),
      touchpoint('b', { entry: true, entryShare: 70 }),
    ]
    expect(entryShares(journeyOf({ elements: over, meta: { unknownEntry: true } }).board)).toMatchObject({
      sum: 150,
      unknown: 0,
    })
  })

  it('[J18] M13 three thirds are all', () => {
    const thirds = ['a', 'b', 'c'].map((id) => touchpoint(id, { entry: true, entryShare: 33.3 }))
    expect(entryShares(journeyOf({ elements: thirds }).board).isComplete).toBe(true)
  })
})

describe('won and lost orders', () => {
  const outcome = (fields: Partial<Outcome>): Outcome => ({
    type: 'lost',
    count: 1,
    period: '',
    reasonStated: '',
    reasonFound: '',
    ...fields,
  })
  const { board } = journeyOf({
    elements: [
      touchpoint('offer', {
        outcomes: {
          o1: outcome({ count: 7, reasonStated: 'Preis ', reasonFound: 'Angebot kam zu spät' }),
          o2: outcome({ count: 2, reasonStated: 'preis' }),
          o3: outcome({ type: 'won', count: 5, reasonStated: 'Preis' }),
        },
      }),
      touchpoint('visit', { outcomes: { o1: outcome({ count: 3, reasonFound: 'angebot kam zu spät' }) } }),
    ],
  })

  it('[J19] M14 stated reasons stand against those that were found', () => {
    expect(orderReasons(board)).toMatchObject({
      won: 5,
      lost: 12,
      reasons: [
        { reason: 'Angebot kam zu spät', stated: 0, found: 10 },
        { reason: 'Preis', stated: 9, found: 0 },
      ],
      touchpoints: [
        { touchpoint: 'offer', won: 5, lost: 9 },
        { touchpoint: 'visit', won: 0, lost: 3 },
      ],
    })
  })

  it('[J19] M14 where the price is stated and nobody looked deeper, the question is open', () => {
    expect(orderReasons(board).unexplained.map(({ touchpoint, id }) => [touchpoint, id])).toEqual([
      ['offer', 'o2'],
    ])
    expect(['zu teuer', 'Price', 'too expensive', 'Kosten'].filter((it) => !isPrice(it))).toEqual([])
    expect(['Lieferzeit', 'rude', 'accosted'].map(isPrice)).toEqual([false, false, false])
  })
})
