import { expect, it } from 'vitest'
import { type AnyRow, noRowState, rowsFor, takePage } from './row-state.ts'

const meta = { author: null, createdAt: '', changedAt: '' }
const nps = (id: string, fields: object): AnyRow => ({
  kind: 'nps',
  id,
  version: 1,
  ...meta,
  date: '2026-01-01',
  promoters: null,
  passives: null,
  detractors: null,
  score: null,
  ...fields,
})
const story = (id: string): AnyRow => ({
  kind: 'story',
  id,
  version: 2,
  ...meta,
  title: id,
  text: '',
  touchpointIds: [],
  consent: 'yes',
  teller: '',
  named: false,
  persona: null,
})
const persona = {
  id: 'p',
  name: 'Eva',
  type: 'internal' as const,
  segment: '',
  quote: '',
  goals: '',
  frustrations: '',
  economicWeight: 3,
  complexity: null,
  rolloutStage: null,
  archived: false,
  portrait: null,
  author: null,
}
const page = {
  since: 0,
  version: 3,
  gone: [],
  personas: [persona],
  workshop: null,
  results: 0,
  locked: null,
  comments: 0,
}

it('[H81] what an answer does not change keeps its identity, for whoever works it out again', () => {
  const state = takePage(noRowState, { ...page, rows: [nps('a', { score: 20 }), story('s')] })
  const before = rowsFor(state)
  expect(before).toMatchObject({
    nps: [{ id: 'a', date: '2026-01-01', score: 20 }],
    stories: [{ title: 's' }],
    personas: [persona],
  })
  const next = takePage(state, {
    ...page,
    since: 3,
    personas: [{ ...persona }],
    rows: [nps('b', { promoters: 3, passives: 2, detractors: 1 })],
  })
  const after = rowsFor(next)
  expect([
    after.stories === before.stories,
    after.personas === before.personas,
    after.evidence === before.evidence,
  ]).toEqual([true, true, true])
  expect(after.nps).toEqual([
    { id: 'a', date: '2026-01-01', score: 20 },
    { id: 'b', date: '2026-01-01', promoters: 3, passives: 2, detractors: 1 },
  ])
  expect(rowsFor(next).nps).toBe(after.nps)
})

it('[H81] an answer that begins anew takes the place of all that was known', () => {
  const state = takePage(noRowState, { ...page, rows: [story('s'), story('t')] })
  expect([...takePage(state, { ...page, rows: [story('u')] }).byKind.story.keys()]).toEqual(['u'])
  const gone = [{ kind: 'story', id: 's', createdAt: '' } as const]
  expect([...takePage(state, { ...page, since: 2, rows: [story('s')], gone }).byKind.story.keys()]).toEqual([
    't',
  ])
})

it('[A44] M50 what was erased from the log of decisions is known to have stood there, and when', () => {
  const decision = (id: string): AnyRow => ({
    kind: 'decision',
    id,
    version: 2,
    ...meta,
    createdAt: '2027-01-01T08:00:00.000Z',
    text: id,
    about: null,
    answers: null,
    anonymous: false,
    event: 'decided',
  })
  const gone = (id: string, kind: 'decision' | 'story', createdAt: string) => ({ kind, id, createdAt })
  const first = takePage(noRowState, {
    ...page,
    rows: [decision('a'), story('s')],
    gone: [gone('old', 'decision', '2026-12-01T08:00:00.000Z')],
  })
  expect([...first.erased]).toEqual([['old', '2026-12-01T08:00:00.000Z']])
  // Erased here a moment ago: the time is known from the entry itself.
  const erased = takePage(first, { ...page, since: 3, rows: [], gone: [gone('a', 'decision', '')] })
  expect(erased.byKind.decision.size).toBe(0)
  expect(erased.erased.get('a')).toBe('2027-01-01T08:00:00.000Z')
  const told = takePage(erased, {
    ...page,
    since: 3,
    rows: [],
    gone: [gone('a', 'decision', '2027-01-01T08:00:00.000Z'), gone('s', 'story', '')],
  })
  expect([...told.erased.keys()]).toEqual(['old', 'a'])
  expect(takePage(told, { ...page, rows: [] }).erased.size).toBe(0)
})
