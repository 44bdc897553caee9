import { describe, expect, it } from 'vitest'
import { type EvidenceRow, filterEvidence, latestFirst, noFilter } from './evidence-filter.ts'

const row = (id: string, fields: Partial<EvidenceRow> = {}): EvidenceRow => ({
  kind: 'evidence',
  id,
  version: 1,
  author: 'ann',
  createdAt: '2026-01-01T00:00:00.000Z',
  changedAt: '2026-01-01T00:00:00.000Z',
  type: 'survey',
  n: 1,
  date: null,
  source: '',
  quote: '',
  touchpointIds: [],
  ratings: [],
  ...fields,
})
const titles: Readonly<Record<string, string>> = { bill: 'Rechnung', call: 'Anruf' }
const found = (rows: readonly EvidenceRow[], filter: Partial<typeof noFilter>): string[] =>
  filterEvidence(rows, { ...noFilter, ...filter }, (id) => titles[id] ?? '').map(({ id }) => id)

describe('the list of evidence', () => {
  const rows = [
    row('a', { quote: 'Viel zu SPÄT', touchpointIds: ['bill'] }),
    row('b', { type: 'complaint', source: 'Hotline', touchpointIds: ['call'] }),
    row('c', { ratings: [{ touchpoint: 'bill', persona: 'eva', value: -1 }] }),
  ]

  it('[P315] M30 is filtered by type, touchpoint, persona and words, all at once', () => {
    expect(found(rows, {})).toEqual(['a', 'b', 'c'])
    expect(found(rows, { type: 'complaint' })).toEqual(['b'])
    expect(found(rows, { touchpoint: 'bill' })).toEqual(['a', 'c'])
    expect(found(rows, { persona: 'eva' })).toEqual(['c'])
    expect(found(rows, { text: 'rechnung  spät' })).toEqual(['a'])
    expect(found(rows, { text: 'hotline' })).toEqual(['b'])
    expect(found(rows, { touchpoint: 'bill', type: 'complaint' })).toEqual([])
  })

  it('[P315] M32 has what was learnt last first', () => {
    const later = row('later', { date: '2026-02-01' })
    const undated = row('undated', { createdAt: '2026-03-01T00:00:00.000Z' })
    expect(latestFirst([rows[0] as EvidenceRow, later, undated]).map(({ id }) => id)).toEqual([
      'undated',
      'later',
      'a',
    ])
  })

  it('[P315] of 10,000 rows is filtered within a moment', () => {
    const many = Array.from({ length: 10_000 }, (_, i) =>
      row(`r${i}`, { quote: `Antwort ${i}: zu spät und falsch`, touchpointIds: ['bill'] }),
    )
    // The best of some: one may have waited for what else the machine does.
    const took = Array.from({ length: 5 }, () => {
      const before = performance.now()
      expect(found(many, { text: 'antwort 9999 rechnung' })).toEqual(['r9999'])
      return performance.now() - before
    })
    expect(Math.min(...took)).toBeLessThan(250)
  })
})
