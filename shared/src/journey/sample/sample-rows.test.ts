import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { eventClasses } from '../../board/choices.ts'
import { initBoard } from '../../board/document.ts'
import { applyEdits } from '../../board/edits.ts'
import { readBoard } from '../../board/read.ts'
import { ageing } from '../ageing.ts'
import { balance } from '../balance.ts'
import { compareStates } from '../compare/compare-states.ts'
import { entryShares } from '../entries.ts'
import { findings } from '../findings/findings.ts'
import { handovers } from '../handovers.ts'
import type { Journey } from '../journey.ts'
import { isStale, kpiConflicts } from '../kpis.ts'
import { measureFigures } from '../measure-figures.ts'
import { moments } from '../moments.ts'
import { npsTrend } from '../net-promoter-score.ts'
import { stepsOf } from '../parts/steps.ts'
import { suggestedStage } from '../rollout.ts'
import { checkRow } from '../row-checks.ts'
import { rowShapes } from '../row-fields.ts'
import { rowKinds } from '../row-kinds.ts'
import { type AnyRow, noRowState, rowsFor, takePage } from '../row-state.ts'
import { selfImage } from '../self-image.ts'
import { storiesToTell } from '../stories.ts'
import { persona } from '../testing/journeys.ts'
import { sampleJourney } from './sample-journey.ts'
import { sampleRows } from './sample-rows.ts'

const today = '2027-06-15'
const people = ['ann', 'bob'] as const
const departments = ['development', 'logistics', 'marketing', 'sales', 'service']

const rowsIn = (locale: 'de' | 'en') =>
  sampleRows({ locale, sample: 's', personas: people, departments, today })

function journeyIn(locale: 'de' | 'en', isToBe = false): Journey {
  const doc = new Y.Doc()
  initBoard(doc)
  applyEdits(doc, sampleJourney(locale).edits(people, { sample: 's', today, isToBe }), null)
  const meta = { version: 1, author: null, createdAt: '', changedAt: '' }
  const rows = rowsIn(locale).map(({ kind, id, body }) => Object.assign({ kind, id }, meta, body) as AnyRow)
  const state = takePage(noRowState, {
    since: 0,
    version: 1,
    rows,
    gone: [],
    personas: [],
    workshop: null,
    results: 0,
    locked: null,
    comments: 0,
  })
  const fields = sampleJourney(locale).personas
  const personas = people.map((id, i) => persona(id, fields[i]))
  return { board: readBoard(doc), rows: { ...rowsFor(state), personas }, today }
}

describe.each(['de', 'en'] as const)('what lies beside the sample board in %s', (locale) => {
  const journey = journeyIn(locale)
  const { board, rows } = journey

  it('[J70] has rows of every kind, each as somebody could have written it', () => {
    const all = rowsIn(locale)
    expect([...new Set(all.map(({ kind }) => kind))].toSorted()).toEqual([...rowKinds].toSorted())
    for (const { kind, body } of all) {
      expect([kind, rowShapes[kind].add.safeParse(body).error?.issues]).toEqual([kind, undefined])
      expect(checkRow(kind, body as never, { changed: Object.keys(body), today })).toEqual([])
    }
  })

  it('[J70] is about touchpoints that are there', () => {
    const bodies = rowsIn(locale).map(({ body }) => body)
    const named = [
      ...bodies.flatMap((body) => ('touchpointIds' in body ? body.touchpointIds : [])),
      ...bodies.flatMap((body) =>
        'ratings' in body ? body.ratings.map(({ touchpoint }) => touchpoint) : [],
      ),
      ...bodies.flatMap((body) => ('element' in body ? (body.element ?? []) : [])),
    ]
    expect(named.length).toBeGreaterThan(60)
    expect(named.filter((id) => board.elements.get(id)?.kind !== 'touchpoint')).toEqual([])
    const known = new Set(rowsIn(locale).map(({ id }) => id))
    const shown = stepsOf(board).flatMap(({ touchpoint }) => touchpoint.customersAsked?.evidence ?? [])
    expect(shown.length).toBeGreaterThan(1)
    expect(shown.filter((id) => !known.has(id))).toEqual([])
  })

  it('[J71] customers feel otherwise than the team thinks, mostly worse and sometimes better (M31)', () => {
    for (const one of people) {
      const { gaps, good } = selfImage(journey, one)
      expect(gaps.length).toBeGreaterThan(4)
      expect(good?.team).toBeGreaterThan(good?.customers ?? 1)
    }
    const gaps = selfImage(journey, 'ann').gaps.map(({ gap }) => gap)
    expect(Math.max(...gaps)).toBeGreaterThanOrEqual(2)
    expect(Math.min(...gaps)).toBeLessThan(0)
  })

  it('[J71] both personas have lovepoints and painpoints that enough customers speak for (M7)', () => {
    for (const one of people) {
      const sure = moments(journey, one).filter(({ isHollow }) => !isHollow)
      expect(new Set(sure.map(({ kind }) => kind))).toEqual(new Set(['lovepoint', 'painpoint']))
    }
  })

  it('[J72] uses the whole method', () => {
    const touchpoints = stepsOf(board).map(({ touchpoint }) => touchpoint)
    const has = (isSo: (touchpoint: (typeof touchpoints)[number]) => unknown) => touchpoints.some(isSo)
    expect(has(({ status }) => status === 'missing') && has(({ status }) => status === 'retire')).toBe(true)
    expect(has(({ dealBreaker }) => dealBreaker)).toBe(true)
    expect(has(({ promise }) => promise) && has(({ benchmark }) => benchmark)).toBe(true)
    expect(has(({ dependsOn }) => dependsOn)).toBe(true)
    const outcomes = touchpoints.flatMap((it) => Object.values(it.outcomes ?? {}))
    expect(new Set(outcomes.map(({ type }) => type))).toEqual(new Set(['won', 'lost']))
    const { unowned, handovers: all } = handovers(board)
    expect([all.length - unowned.length, unowned.length > 5]).toEqual([5, true])
    expect(entryShares(board).sum).toBeLessThan(100)
    expect(board.meta).toMatchObject({ unknownEntry: true, accountable: expect.stringMatching(/\S/) })
    const { counts } = balance(board).journey
    for (const event of eventClasses) expect(counts[event]).toBeGreaterThan(0)
  })

  it('[J72] measures are in every state, with a proposal, one that is overdue, and one that was dropped', () => {
    const { byStatus, proposed, overdue, volunteered } = measureFigures(rows.measures, today)
    expect(Object.values(byStatus).filter((count) => count === 0)).toEqual([])
    expect([proposed, overdue.length]).toEqual([1, 1])
    expect(volunteered).toBeGreaterThan(0.5)
    const dropped = rowsIn(locale).find((row) => row.kind === 'decision' && row.body.event === 'dropped')
    expect(dropped?.body).toMatchObject({ about: { kind: 'measure' } })
  })

  it('[J72] figures conflict once and one is stale; the score has a trend and ends uncertain (M26, M47)', () => {
    expect(kpiConflicts(rows.kpis)).toHaveLength(1)
    expect(rows.kpis.filter((kpi) => isStale(kpi, today))).toHaveLength(1)
    const trend = npsTrend(rows.nps)
    expect(trend.map(({ score }) => score.isUncertain)).toEqual([false, false, true])
    expect(trend.at(-1)?.score.score).toBeGreaterThan(trend[0]?.score.score ?? 100)
    expect(storiesToTell(rows.stories)).toMatchObject({ free: [{}], blocked: [{}] })
    expect(ageing(journey)).toMatchObject({ months: 0, reviewBy: '2027-07-23', dueExpectations: [{}] })
  })

  it('[J72] one persona is placed where the rollout does not suggest it (M46)', () => {
    const stages = rows.personas.map(({ economicWeight, complexity, rolloutStage }) => [
      rolloutStage,
      suggestedStage(economicWeight ?? 0, complexity ?? 0),
    ])
    expect(stages.filter(([is, suggested]) => is !== suggested)).toHaveLength(1)
  })

  it('[J72] has things to find, and nothing that nobody should begin with', () => {
    const found = new Set(findings(journey).open.map(({ rule }) => rule))
    expect([...found]).toEqual(
      expect.arrayContaining(['measure-overdue', 'handover-without-owner', 'kpi-conflict', 'review-due']),
    )
    for (const rule of ['nobody-accountable', 'no-persona', 'stage-empty', 'persona-without-goal'] as const)
      expect(found).not.toContain(rule)
  })

  it('[J73] as it is to become, it has less of what nobody misses and pains nobody', () => {
    const toBe = journeyIn(locale, true)
    const aim = { ...toBe, rows: { ...toBe.rows, evidence: [] } }
    const { removed, changed } = compareStates({ journey, persona: 'ann' }, { journey: aim, persona: 'ann' })
    expect(removed).toHaveLength(4)
    expect(changed.length).toBeGreaterThan(6)
    expect(toBe.board.skipped).toBe(0)
    const pains = moments(aim, 'ann').filter(({ kind }) => kind === 'painpoint').length
    expect(pains).toBe(0)
  })
})

it('[J70] German and English say the same in words of their own', () => {
  const [german, english] = [rowsIn('de'), rowsIn('en')]
  expect(german.map(({ id }) => id)).toEqual(english.map(({ id }) => id))
  const words = ({ body }: (typeof german)[number]): string[] =>
    ['title', 'text', 'quote', 'name', 'note', 'task'].flatMap((key) =>
      key in body ? [String((body as unknown as Record<string, unknown>)[key])] : [],
    )
  const said = (rows: typeof german): string[] => rows.flatMap(words).filter((text) => text.length > 12)
  expect(said(german).length).toBeGreaterThan(30)
  expect(said(german).filter((text) => said(english).includes(text))).toEqual([])
})

it('[J70] what belongs to a department that the workspace lacks belongs to nobody', () => {
  const rows = sampleRows({ locale: 'en', sample: 's', personas: [], departments: ['sales'], today })
  const owners = rows.flatMap(({ body }) => ('department' in body ? [body.department] : []))
  expect(new Set(owners)).toEqual(new Set(['sales', null]))
  // Without personas what customers said is said for nobody in particular.
  const ratings = rows.flatMap(({ body }) => ('ratings' in body ? body.ratings : []))
  expect(new Set(ratings.map((rating) => rating.persona))).toEqual(new Set([null]))
})
