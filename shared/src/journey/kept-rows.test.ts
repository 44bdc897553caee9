import { describe, expect, it } from 'vitest'
import { erasedIn, keepRows, rowsOf } from './kept-rows.ts'
import { type Evidence, type Measure, type Rows, noRows } from './rows.ts'

const evidence = (id: string): Evidence => ({
  id,
  type: 'interview',
  n: 3,
  date: '2027-01-31',
  source: 'Frau Huber',
  quote: 'Das war furchtbar',
  touchpointIds: ['t'],
  ratings: [{ touchpoint: 't', persona: null, value: -2 }],
})
const measure = (id: string): Measure => ({
  id,
  title: 'Hotline umbauen',
  touchpointIds: ['t'],
  eventIds: [],
  owner: 'Uwe Extern',
  ownership: 'volunteered',
  supporters: ['Eva Innen'],
  department: 'service',
  due: null,
  status: 'dropped',
  effect: 3,
  effort: null,
  lever: 'process',
  reason: 'Herr Maier wollte nicht',
  revenue: [1, 2],
  enablement: [{ text: 'Schulung für Frau Kurz', isDone: false }],
})
const rows: Rows = {
  ...noRows,
  evidence: [evidence('e2'), evidence('e1')],
  measures: [measure('m')],
  kpis: [
    {
      id: 'k',
      name: 'Anrufe bei Müller',
      unit: 'Stück',
      value: 7,
      date: '2027-01-31',
      isTarget: false,
      department: 'sales',
      element: null,
      conflictsWith: [],
    },
  ],
  stories: [
    {
      id: 's',
      title: 'Geschichte',
      text: 'Von Frau Lang',
      touchpointIds: ['t'],
      consent: 'yes',
      teller: 'Lang',
      named: true,
      persona: 'p',
    },
  ],
  nps: [
    { id: 'n1', date: '2027-01-31', promoters: 5, passives: 1, detractors: 2 },
    { id: 'n2', date: '2027-01-31', score: 40 },
  ],
}
const said = /Huber|furchtbar|umbauen|Uwe|Eva|Maier|Kurz|Müller|Stück|Geschichte|Lang/

describe('the rows that a snapshot keeps', () => {
  it('[J85] have no words and no people, and are the same in whatever order they were', () => {
    const kept = keepRows(rows)
    expect(JSON.stringify(kept)).not.toMatch(said)
    expect(kept.evidence.map(({ id }) => id)).toEqual(['e1', 'e2'])
    const other = { ...rows, evidence: rows.evidence.toReversed(), nps: rows.nps.toReversed() }
    expect(JSON.stringify(keepRows(other))).toBe(JSON.stringify(kept))
  })

  it('[J85] are shown in the words of today, and without any where a row was erased', () => {
    const today = { ...rows, evidence: [{ ...evidence('e1'), quote: 'Es ging so', n: 99 }], measures: [] }
    const shown = rowsOf(keepRows(rows), today)
    expect(shown.evidence).toEqual([
      { ...evidence('e1'), quote: 'Es ging so' },
      { ...evidence('e2'), source: '', quote: '' },
    ])
    expect(shown.measures).toMatchObject([{ id: 'm', title: '', owner: null, status: 'dropped', effect: 3 }])
    expect(JSON.stringify(shown.measures)).not.toMatch(said)
    expect([...erasedIn(keepRows(rows), today)]).toEqual(['e2', 'm'])
    expect(keepRows(shown)).toEqual(keepRows(rows))
  })
})
