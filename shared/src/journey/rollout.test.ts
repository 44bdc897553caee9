import { describe, expect, it } from 'vitest'
import { netPromoterScore, npsTrend } from './net-promoter-score.ts'
import { lackingDepartments, rollout, suggestedStage } from './rollout.ts'
import type { JourneyRow, PersonaRow } from './rows.ts'
import { persona } from './testing/journeys.ts'

describe('the Net Promoter Score', () => {
  const nps = (promoters: number, passives: number, detractors: number, date = '2027-06-01') => ({
    id: date,
    date,
    promoters,
    passives,
    detractors,
  })

  it('[J32] M47 is the share of promoters minus that of detractors', () => {
    expect(netPromoterScore(nps(50, 30, 20))).toMatchObject({ score: 30, n: 100, isUncertain: false })
    expect(netPromoterScore(nps(0, 0, 7))).toMatchObject({ score: -100, isUncertain: true })
  })

  it('[J32] M47 has an interval around it that fewer answers make wider, and that stays on the scale', () => {
    const [low, high] = netPromoterScore(nps(50, 30, 20))?.interval ?? []
    // (50.75 − 20.75) / 103 = 0.2913; 1.96 · √((0.6942 − 0.0848) / 103) = 0.1508.
    expect([low, high]).toEqual([expect.closeTo(14.05, 1), expect.closeTo(44.2, 1)])
    const [lowest, highest] = netPromoterScore(nps(5, 3, 2))?.interval ?? []
    expect((highest ?? 0) - (lowest ?? 0)).toBeGreaterThan(60)
    expect(netPromoterScore(nps(9, 0, 0))?.interval?.[1]).toBe(100)
    expect(netPromoterScore(nps(9, 0, 0))?.interval?.[0]).toBeLessThan(90)
  })

  it('[J32] M47 below 30 answers it is uncertain', () => {
    expect([29, 30].map((n) => netPromoterScore(nps(n, 0, 0))?.isUncertain)).toEqual([true, false])
  })

  it('[J32] M47 a score without a base is shown as one, and nobody asked is no score', () => {
    expect(netPromoterScore({ id: 'n', date: '2027-06-01', score: 42 })).toEqual({
      date: '2027-06-01',
      score: 42,
      n: null,
      interval: null,
      isUncertain: true,
    })
    expect(netPromoterScore(nps(0, 0, 0))).toBeNull()
  })

  it('[J32] M47 the trend is by day, and a change is clear only beyond the uncertainty', () => {
    const trend = npsTrend([
      nps(900, 50, 50, '2027-03-01'),
      nps(50, 30, 20, '2027-01-01'),
      nps(55, 30, 15, '2027-02-01'),
      { id: 'n', date: '2027-04-01', score: 10 },
    ])
    expect(trend.map(({ score, change, isClear }) => [score.score, change, isClear])).toEqual([
      [30, null, false],
      [40, 10, false],
      [85, 45, true],
      [10, -75, false],
    ])
  })
})

describe('the portfolio', () => {
  const journey = (
    board: string,
    who: Partial<PersonaRow>,
    fields: Partial<JourneyRow> = {},
  ): JourneyRow => ({
    board,
    title: board,
    personas: [persona(board, who)],
    team: [],
    departments: [],
    status: 'planned',
    nps: [],
    reviewBy: null,
    lastEvidence: null,
    ...fields,
  })

  it('[J33] M46 simple journeys of modest weight come first, heavy and complex ones last', () => {
    expect(suggestedStage(1, 1)).toBe(1)
    expect(suggestedStage(2, 2)).toBe(1)
    expect(suggestedStage(3, 2)).toBe(2)
    expect(suggestedStage(5, 2)).toBe(2)
    expect(suggestedStage(4, 4)).toBe(3)
    expect(suggestedStage(5, 5)).toBe(3)
    // However simple: nobody learns with the persona that weighs most.
    expect(suggestedStage(5, 1)).not.toBe(1)
  })

  it('[J33] M46 without a number a journey is not placed', () => {
    const { placed, notPlaced } = rollout([
      journey('a', { economicWeight: 1, complexity: 2 }),
      journey('b', { economicWeight: 3 }),
      journey('c', {}, { personas: [] }),
    ])
    expect(placed.map((it) => it.journey.board)).toEqual(['a'])
    expect(notPlaced.map((it) => [it.journey.board, it.persona?.id ?? null])).toEqual([
      ['b', 'b'],
      ['c', null],
    ])
  })

  it('[J33] M46 stage 1 with the heaviest persona is warned of', () => {
    const heavy = journey('a', { economicWeight: 5, complexity: 1, rolloutStage: 1 })
    const fit = journey('b', { economicWeight: 4, complexity: 1, rolloutStage: 1 })
    expect(rollout([heavy, fit]).placed.map(({ isTooHeavy }) => isTooHeavy)).toEqual([true, false])
  })

  it('[J33] M46 the next to begin are the simplest of the lowest stage that has any left', () => {
    const { next } = rollout([
      journey('done', { economicWeight: 1, complexity: 1 }, { status: 'done' }),
      journey('hard', { economicWeight: 5, complexity: 5 }),
      journey('two', { economicWeight: 3, complexity: 3 }),
      journey('one', { economicWeight: 4, complexity: 2 }),
      journey('moved', { economicWeight: 1, complexity: 1, rolloutStage: 3 }),
    ])
    expect(next.map((it) => it.journey.board)).toEqual(['one', 'two'])
    expect(rollout([]).next).toEqual([])
  })

  it('[J33] M48 a team lacks the departments that the journey needs and nobody comes from', () => {
    const row = journey(
      'a',
      {},
      { team: ['sales', null, 'sales'], departments: ['sales', 'logistics', 'logistics'] },
    )
    expect(lackingDepartments(row)).toEqual(['logistics'])
  })
})
