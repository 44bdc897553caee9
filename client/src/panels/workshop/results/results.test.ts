import type { BoardResult, WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import { answers, journeyOf, touchpoint } from '@wegpunkt/shared/journey/testing/journeys'
import { ratingResults } from '@wegpunkt/shared/workshop/ratings'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boardOf, card } from '../../../editor/testing/boards.ts'
import { chartPoints } from './chart-points.ts'
import { personasIn, ratingRows } from './rating-rows.ts'
import { begun, lastShown, runSections } from './run-sections.ts'
import { asFeeling, cardsIn, takeOverEdits } from './take-over.ts'

type Said = readonly [
  touchpoint: string,
  persona: string,
  experience: number | null,
  expectation?: number | null,
]
const voices = (said: readonly Said[]) =>
  said.map(([id, persona, experience, expectation = null]) => ({
    touchpoint: id,
    persona,
    experience: experience as 0 | null,
    expectation: expectation as 0 | null,
  }))
const result = (run: string, ...said: Said[]): BoardResult => ({
  run,
  workshop: 'w',
  phase: 'f',
  isAnonymous: false,
  participants: 3,
  voices: 3,
  notes: 0,
  shown: [],
  ratings: ratingResults(voices(said)),
  votes: 0,
  places: [],
})
const each = (id: string, ...values: number[]): Said[] => values.map((value) => [id, 'p', value])
const journey = journeyOf({
  elements: [touchpoint('wait'), touchpoint('pay', { at: [400, 0] })],
  rows: { evidence: [answers('pay', [-2], 'p')] },
})

describe('what a round says', () => {
  const first = result('1', ...each('pay', 1, 1, 1))
  const second = result('2', ...each('pay', -1, 0, 2), ...each('gone', 0, 0, 0), ...each('wait', 2, 2, 2))
  const rows = ratingRows([first, second], second, { journey, persona: 'p' })

  it('[P499] stands in the order of the journey, what is gone from it last', () => {
    expect(rows.map(({ touchpoint: id }) => id)).toEqual(['wait', 'pay', 'gone'])
    expect(ratingRows([first], first, { journey, persona: 'other' })).toEqual([])
  })

  it('[P499] M31 is compared with the round before and with what customers say', () => {
    expect(rows[1]).toMatchObject({
      touchpoint: 'pay',
      experience: { n: 3, median: 0, band: [-0.5, 1] },
      before: { median: 1 },
      moved: -1,
      customers: { median: -2, n: 1 },
      gap: 2,
      isMostDisagreed: true,
    })
    expect(rows[0]).toMatchObject({
      before: null,
      moved: null,
      customers: null,
      gap: null,
      isMostDisagreed: false,
    })
  })

  it('[P499] is told for the personas of the board first, in their order', () => {
    const mixed = result('r', ['pay', 'old', 1], ['pay', 'q', 1], ['pay', 'p', 1])
    expect(personasIn(mixed, ['p', 'q', 'any'])).toEqual(['p', 'q', 'old'])
  })

  it('[P500] is the same in the chart as in the table, whatever people said', () => {
    const id = fc.constantFrom('wait', 'pay', 'gone')
    const feeling = fc.constantFrom(-2, -1, 0, 1, 2, null)
    const round = fc.array(fc.tuple(id, fc.constant('p'), feeling, feeling), { maxLength: 30 })
    fc.assert(
      fc.property(round, round, (before, now) => {
        const results = [result('1', ...before), result('2', ...now)] as const
        const shown = ratingRows(results, results[1], { journey, persona: 'p' })
        expect(shown).toHaveLength(results[1].ratings.length)
        chartPoints(shown).forEach((point, i) => {
          const row = shown[i]
          const said = results[1].ratings.find(({ touchpoint: one }) => one === row?.touchpoint)
          expect(point).toEqual({
            turn: String(i + 1),
            median: said?.experience?.median ?? null,
            band: said?.experience?.band ?? null,
            before: row?.before?.median ?? null,
            customers: row?.customers?.median ?? null,
          })
          // Below three voices nothing is drawn that tells them apart.
          expect(point.band === null || (said?.experience?.n ?? 0) >= 3).toBe(true)
        })
      }),
    )
  })
})

describe('the runs of a workshop', () => {
  const run = (id: string, phase: string, secrecy: string) => ({
    id,
    phase,
    secrecy,
    times: [],
    isAnonymous: false,
  })
  const view = {
    run: 'c',
    phases: [{ id: 'f' }],
    runs: [
      run('a', 'f', 'revealed'),
      run('o', 'f', 'open'),
      run('b', 'f', 'hidden'),
      run('c', 'g', 'hidden'),
    ],
  } as unknown as WorkshopView

  it('[P498] stand in the order in which they began, with their round, and say what is still hidden', () => {
    const shown = runSections(view, [result('a'), result('elsewhere')])
    expect(
      shown.map(({ run: { id }, round, result: of, isOn, phase }) => [id, round, of?.run, isOn, phase?.id]),
    ).toEqual([
      ['a', 1, 'a', false, 'f'],
      ['b', 2, undefined, false, 'f'],
      ['c', null, undefined, true, undefined],
    ])
  })

  it('[P498] what was worked on last, of what is shown, is open first', () => {
    const at = (from: number) => [{ from, to: null }]
    const again = {
      ...view,
      runs: view.runs.map((one, i) => Object.assign({}, one, { times: at(i === 0 ? 9 : i) })),
    }
    expect(lastShown(runSections(again, [result('a'), result('b')]))?.run.id).toBe('a')
    expect(lastShown(runSections(again, []))).toBeUndefined()
  })

  it('[P498] those of earlier workshops can be looked at, the last first', () => {
    const all = [{ startedAt: null }, { startedAt: 1 }, { startedAt: 3 }]
    expect(begun(all).map(({ startedAt }) => startedAt)).toEqual([3, 1])
  })
})

describe('medians on the board', () => {
  it('[K84] half a step becomes the worse of both, and nothing leaves the scale', () => {
    const medians = [-2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2]
    expect(medians.map(asFeeling)).toEqual([-2, -2, -1, -1, 0, 0, 1, 1, 2])
  })

  it('[K84] are written as one step of undo, for what is there alone, and not a second time', () => {
    const { document } = boardOf(card('a'), card('b'))
    const { ratings } = result('r', ['a', 'p', -2, 1], ['b', 'p', 2], ['gone', 'p', 1], ['a', 'former', 2])
    const edits = takeOverEdits(document.store.get(), ratings, ['p'])
    expect(cardsIn(edits)).toBe(2)
    document.edit(edits)
    const { assessments } = document.store.get()
    expect(assessments.get('a:p')).toMatchObject({ experience: -2, expectation: 1 })
    expect(assessments.get('b:p')).toMatchObject({ experience: 2 })
    expect([...assessments.keys()]).toEqual(['a:p', 'b:p'])
    expect(takeOverEdits(document.store.get(), ratings, ['p'])).toEqual([])
    document.undo.undo()
    expect(document.store.get().assessments.get('a:p')?.experience ?? null).toBeNull()
    expect(document.undo.get().canUndo).toBe(false)
  })
})
