import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unguardCell } from './guard-cell.ts'
import { parseCsv, separators } from './parse-csv.ts'
import { type CsvCell, csvLooksIn, writeCsv } from './write-csv.ts'

const write = (cells: readonly CsvCell[], locale: 'de' | 'en' = 'de', bom = false): string =>
  writeCsv([cells], { ...csvLooksIn[locale], bom })

/** Without the apostrophes that keep texts from being formulas. */
const read = (text: string): string[] => parseCsv(text).records.flatMap(({ cells }) => cells.map(unguardCell))

const odd = fc.constantFrom(
  'a;b',
  'a,b',
  'sie sagte "ja"',
  'zwei\nZeilen',
  ' mit Rand ',
  'ä\r\nb',
  '\ttab',
  "'\ttab",
  'Kosten, -5 %',
  '- eins\n- zwei',
)
/** What makes cells, formulas and quotes. */
const hostile = fc
  .array(
    fc.constantFrom(
      '=',
      '-',
      '@',
      '|',
      '＝',
      ';',
      ',',
      '\t',
      '\n',
      '\r',
      '\u2028',
      '"',
      "'",
      ' ',
      '\u200b',
      'x',
    ),
    {
      maxLength: 12,
    },
  )
  .map((signs) => signs.join(''))

/** As whoever takes a quote for a letter reads it, and whoever reads with another separator than was meant. */
const cellsAnyhow = (text: string): string[] => {
  const lines = text.split(/[\n\v\f\r\u0085\u2028\u2029]/u)
  return separators.flatMap((separator) =>
    lines
      .flatMap((line) => line.split(separator))
      .concat(parseCsv(`sep=${separator}\n${text}`).records.flatMap(({ cells }) => cells)),
  )
}

describe('comma-separated values', () => {
  it('[F1] come back as they were written, whatever is in them', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 20 })
    fc.assert(
      fc.property(
        fc.array(fc.oneof(cell, odd, hostile), { minLength: 2, maxLength: 6 }),
        fc.constantFrom('de' as const, 'en' as const),
        (cells, locale) => {
          // What is empty as a whole is no record, and a first line may look like another separator.
          const text = writeCsv(
            [
              ['Kopf', 'x'],
              ['x', ...cells],
            ],
            { ...csvLooksIn[locale], bom: false },
          )
          const { records } = parseCsv(text)
          expect(records[1]?.cells.slice(1).map(unguardCell)).toEqual(cells)
        },
      ),
    )
  })

  it.each([
    '=1+1',
    '+49 30 1',
    '-2',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    ' =cmd|"/c calc"!A1',
    '\u00a0=1',
    '\u200b=HYPERLINK("http://x")',
    '＝1+1',
    '＠x',
    '"=1',
    "'=1",
    '%0A=1',
    '|calc',
  ])('[F2] a text that would be a formula is none: %j', (text) => {
    const [cell = ''] = parseCsv(write([text, 'x'])).records[0]?.cells ?? []
    expect(cell.startsWith("'")).toBe(true)
    expect(unguardCell(cell)).toBe(text)
  })

  it('[F2] numbers stay numbers, and other texts stay as they are', () => {
    expect(write([-2, 'Preis = 3', 'a-b', 'mail@example.org'])).toBe('-2;Preis = 3;a-b;mail@example.org\r\n')
  })

  it('[F2] what another language would split at is quoted in each', () => {
    expect(write(['a;b'], 'en')).toBe('"a;b"\r\n')
    expect(write(['a,b'], 'de')).toBe('"a,b"\r\n')
  })

  it.each([
    ["Called,=cmd|' /C calc'!A0,twice", "Called,'=cmd|' /C calc'!A0,twice"],
    ['Called;  =1', "Called;  '=1"],
    ['Kosten, -5 %', "Kosten, '-5 %"],
    ['- eins\n- zwei', "'- eins\n'- zwei"],
    ['a,"=1', `a,'""=1`],
    ['a-b, c; d = e', 'a-b, c; d = e'],
  ])('[F89] %j is a text within, too', (text, written) => {
    expect(write([text, ''])).toBe(`"${written}";\r\n`)
    expect(write([text, ''], 'en')).toBe(`"${written}",\r\n`)
  })

  it('[F89] whichever separator a table is read with, no cell of it is a formula', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.oneof(odd, hostile), { minLength: 1, maxLength: 4 }), { maxLength: 4 }),
        fc.constantFrom('de' as const, 'en' as const),
        (rows, locale) => {
          const text = writeCsv(rows, { ...csvLooksIn[locale], bom: false })
          const formulas = cellsAnyhow(text).filter((cell) => /^[\s\p{Cc}\p{Cf}"]*[=+\-@|＝]/u.test(cell))
          expect(formulas).toEqual([])
        },
      ),
      { numRuns: 2_000 },
    )
  })

  it('[F89] a long text of nothing but separators is written at once', () => {
    const began = Date.now()
    write([',\n;\t'.repeat(50_000)])
    expect(Date.now() - began).toBeLessThan(1_000)
  })

  it('[F3] numbers and separators are those of the language; a byte order mark stands at the beginning where it is asked for', () => {
    expect(write([1.5, null, 'ä'])).toBe('1,5;;ä\r\n')
    expect(write([1.5, null, 'ä'], 'en')).toBe('1.5,,ä\r\n')
    expect(write(['ä'], 'de', true)).toBe('\ufeffä\r\n')
    expect(read(write(['ä', 'b'], 'de', true))).toEqual(['ä', 'b'])
    expect(write([Number.NaN])).toBe('\r\n')
  })
})
