import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spoilt } from '../http/testing/spoilt.ts'
import { MAX_LINKS_PER_ROW } from '../limits.ts'
import { JourneyRow, rowsGiven } from './row-fields.ts'
import { rowKinds } from './row-kinds.ts'
import { readRow } from './row-readers.ts'
import { wholeRows } from './testing/whole-rows.ts'

const MOMENTS = ['2024-02-29T23:59:59Z', '2023-02-29T00:00:00Z', '2026-11-26T07:18Z', '2026-11-26T24:00:00Z']
const DAYS = [
  '2024-02-29',
  '2023-02-29',
  '2027-04-31',
  '0000-02-29',
  '2027-1-1',
  ' 2027-01-31',
  '2027-01-31\n',
]
const TEXTS = ['', ' ', '\u2800', ' a\u0000b ', 'a\r\nb', 'e\u0301', '\ud800', '<b>', 'a\u202eb']
const SOURCES = ['javascript:alert(1)', 'http://', 'HTTPS://example.org', 'mailto:a@b', 'fax: 12', 'data:x']
const NUMBERS = [-0, 0, 1, 2, -2, 2.5, 5, 6, -100, 100.5, 1e8, 1e8 + 1, 2 ** 53, 1e308, -1, NaN, Infinity]
const OTHERS = ['evidence', 'hologram', 'survey', 'done', 'price', 'yes', 'planned', 'dropped', 'accepted']
const LISTS = [[], ['pay'], ['pay', 'pay'], ['pay', ''], [1, 2], [1, 2, 3], [null], ['a b']]

const SAYINGS: readonly unknown[] = [...MOMENTS, ...DAYS, ...TEXTS, ...SOURCES, ...OTHERS]
const VALUES = [undefined, null, true, false, {}, ...SAYINGS, ...NUMBERS, ...LISTS]

/** What is just right, or just not, for one field or another. */
const nearlyRight = fc.oneof(
  fc.constantFrom<unknown>(...VALUES),
  fc
    .constantFrom(20, 40, 50, 80, 120, 500, 1_000, 2_000, 8_000)
    .chain((most) => fc.constantFrom('x'.repeat(most), 'x'.repeat(most + 1), ` ${'x'.repeat(most)}\u0007`)),
  fc
    .constantFrom(50, MAX_LINKS_PER_ROW, 500)
    .chain((most) => fc.constantFrom(most, most + 1))
    .map((length) => Array.from({ length }, (_, i) => `t${i}`)),
  fc.constantFrom(500, 501).map((length) => Array.from({ length }, () => ({ touchpoint: 'pay', value: 1 }))),
  fc.constantFrom(50, 51).map((length) => Array.from({ length }, () => ({ text: 'x' }))),
  fc.constantFrom<unknown>({ kind: 'measure', id: 'm1' }, { text: ' x ', isDone: true, later: 1 }),
  fc.jsonValue({ maxDepth: 1 }),
)

describe('rows without zod', () => {
  it('[J90] have every kind and every field that the contract has', () => {
    for (const kind of rowKinds) {
      const whole = wholeRows[kind]
      expect(readRow(whole)).toStrictEqual(whole)
      expect(Object.keys(readRow(whole) ?? {}).toSorted()).toEqual(
        Object.keys(rowsGiven[kind].shape).toSorted(),
      )
    }
  })

  it.each(rowKinds)(
    '[J90] of the kind %s are read as the contract reads them, whatever a field says',
    (kind) => {
      for (const field of Object.keys(wholeRows[kind]))
        for (const value of VALUES) {
          const row = { ...wholeRows[kind], [field]: value }
          const byContract = JourneyRow.safeParse(row).data
          expect({ [field]: value, read: readRow(row) }).toStrictEqual({ [field]: value, read: byContract })
        }
    },
  )

  it.each(rowKinds)('[J90] of the kind %s are read as the contract reads them, spoilt anywhere', (kind) => {
    const results = { read: 0, refused: 0 }
    fc.assert(
      fc.property(spoilt(wholeRows[kind], nearlyRight), (row) => {
        const byHand = readRow(row)
        results[byHand ? 'read' : 'refused']++
        expect(byHand).toStrictEqual(JourneyRow.safeParse(row).data)
      }),
      { numRuns: 1_500 },
    )
    expect(Math.min(results.read, results.refused)).toBeGreaterThan(20)
  })

  it.each([null, undefined, 7, 'evidence', [], {}, { kind: 'hologram' }, { kind: 'constructor' }])(
    '[J90] are not read from %j',
    (value) => expect(readRow(value)).toBeUndefined(),
  )
})
