import type { Journey } from '@wegpunkt/shared/http/journey-routes'
import type { JourneyRow, PersonaRow } from '@wegpunkt/shared/journey/rows'
import { describe, expect, it } from 'vitest'
import { asJourneyRow, departmentsIn, portfolioOf } from './portfolio-entries.ts'
import { everything, inOrder, isFiltered, matches, sortedBy } from './portfolio-order.ts'

const today = '2027-06-15'
const persona = (id: string, economicWeight: number | null, complexity: number | null): PersonaRow => ({
  id,
  name: id,
  goals: '',
  economicWeight,
  complexity,
  rolloutStage: null,
})
const journey = (title: string, fields: Partial<JourneyRow> = {}): JourneyRow => ({
  board: title,
  title,
  personas: [persona('Eva', 2, 2)],
  team: [],
  departments: [],
  status: 'planned',
  nps: [],
  reviewBy: null,
  lastEvidence: null,
  ...fields,
})
const entries = (...journeys: JourneyRow[]) => portfolioOf(journeys, today).entries

describe('the portfolio', () => {
  it('[P350] M46 names what is missing where a journey is not placed', () => {
    const [bare, half, none] = entries(
      journey('a', { personas: [] }),
      journey('b', { personas: [persona('Uwe', 3, null), persona('Eva', 1, 1)] }),
      journey('c', { personas: [persona('Ute', null, null)] }),
    )
    expect(bare?.places).toMatchObject([{ persona: null, placed: null, missing: ['persona'] }])
    expect(half?.places.map(({ missing }) => missing)).toEqual([['complexity'], []])
    expect(half?.places[1]?.placed).toMatchObject({ suggested: 1, stage: null })
    expect(none?.places[0]?.missing).toEqual(['weight', 'complexity'])
  })

  it('[P351] M48 the departments of a journey are those of its touchpoints, and the gap is whom its team lacks', () => {
    const mark = (kind: string, department: string | null) => ({
      rect: [0, 0, 1, 1] as [number, number, number, number],
      kind,
      department,
      color: null,
    })
    const marks = [mark('touchpoint', 'sales'), mark('touchpoint', 'logistics'), mark('note', 'service')]
    const departments = departmentsIn({
      size: [1, 1],
      columns: [],
      rows: [],
      marks,
      stages: 1,
      touchpoints: 2,
    })
    expect(departments).toEqual(['sales', 'logistics'])
    expect(departmentsIn(undefined)).toEqual([])
    const team = [{ department: 'sales' }] as Journey['team']
    const row = asJourneyRow({ ...journey('a'), team, nps: [], personas: [] }, departments)
    expect(entries(row)[0]?.lacking).toEqual(['logistics'])
  })

  it('[P352] M32 a review is planned, soon, due on its day and overdue after it; never heard is not long ago', () => {
    const states = ['2028-01-01', '2027-07-15', '2027-06-15', '2027-06-14'].map(
      (reviewBy) => entries(journey('a', { reviewBy }))[0]?.review,
    )
    expect(states).toEqual(['planned', 'soon', 'due', 'overdue'])
    const months = ['2026-07-01', '2027-06-14', '2029-01-01', null].map(
      (lastEvidence) => entries(journey('a', { lastEvidence }))[0]?.months,
    )
    expect(months).toEqual([11, 0, 0, null])
  })

  it('[P353] sorts by each column, and leaves what nobody said at the end both ways', () => {
    const all = entries(
      journey('b', { reviewBy: '2027-01-01', status: 'done' }),
      journey('a', { status: 'running' }),
      journey('c', { reviewBy: '2028-01-01' }),
    )
    const titles = (by: 'title' | 'review' | 'status', isDescending = false) =>
      inOrder(all, { by, isDescending }).map((it) => it.journey.title)
    expect(titles('title')).toEqual(['a', 'b', 'c'])
    expect(titles('status')).toEqual(['a', 'c', 'b'])
    expect(titles('review')).toEqual(['b', 'c', 'a'])
    expect(titles('review', true)).toEqual(['c', 'b', 'a'])
    expect(sortedBy(sortedBy({ by: 'title', isDescending: false }, 'nps'), 'nps')).toEqual({
      by: 'nps',
      isDescending: true,
    })
  })

  it('[P353] filters by words, status, department and what is due', () => {
    const all = entries(
      journey('Return a washer', { team: ['sales'], reviewBy: '2027-06-01' }),
      journey('Buy a washer', { status: 'done', reviewBy: '2028-06-01' }),
    )
    const found = (filter: Partial<typeof everything>) =>
      all.filter(matches({ ...everything, ...filter })).map((it) => it.journey.title)
    expect(found({})).toHaveLength(2)
    expect(found({ text: 'washer eva BUY' })).toEqual(['Buy a washer'])
    expect(found({ status: 'done' })).toEqual(['Buy a washer'])
    expect(found({ department: 'sales' })).toEqual(['Return a washer'])
    expect(found({ onlyDue: true })).toEqual(['Return a washer'])
    expect([isFiltered(everything), isFiltered({ ...everything, onlyDue: true })]).toEqual([false, true])
  })
})
