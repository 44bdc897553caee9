import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCsv } from './parse-csv.ts'
import { type CsvCell, csvLooksIn, writeCsv } from './write-csv.ts'

const write = (cells: readonly CsvCell[], locale: 'de' | 'en' = 'de', bom = false): string =>
  writeCsv([cells], { ...csvLooksIn[locale], bom })

/** As a spreadsheet reads it, without the apostrophe that keeps a text from being a formula. */
const read = (text: string): string[] =>
  parseCsv(text).records.flatMap(({ cells }) => cells.map((cell) => cell.replace(/^'/, '')))

describe('comma-separated values', () => {
  it('[F1] come back as they were written, whatever is in them', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 20 })
    const odd = fc.constantFrom(
      'a;b',
      'a,b',
      'sie sagte "ja"',
      'zwei\nZeilen',
      ' mit Rand ',
      'ä\r\nb',
      '\ttab',
    )
    fc.assert(
      fc.property(
        fc.array(fc.oneof(cell, odd), { minLength: 2, maxLength: 6 }),
        fc.constantFrom('de' as const, 'en' as const),
        (cells, locale) => {
          const wanted = cells.map((text) => text.replace(/^'/, ''))
          // What is empty as a whole is no record, and a first line may look like another separator.
          const text = writeCsv(
            [
              ['Kopf', 'x'],
              ['x', ...cells],
            ],
            { ...csvLooksIn[locale], bom: false },
          )
          const { records } = parseCsv(text)
          expect(records[1]?.cells.slice(1).map((it) => it.replace(/^'/, ''))).toEqual(wanted)
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
    expect(cell.slice(1)).toBe(text)
  })

  it('[F2] numbers stay numbers, and other texts stay as they are', () => {
    expect(write([-2, 'Preis = 3', 'a-b', 'mail@example.org'])).toBe('-2;Preis = 3;a-b;mail@example.org\r\n')
  })

  it('[F2] what another language would split at is quoted in each', () => {
    expect(write(['a;=1'], 'en')).toBe('"a;=1"\r\n')
    expect(write(['a,=1'], 'de')).toBe('"a,=1"\r\n')
  })

  it('[F3] numbers and separators are those of the language; a byte order mark stands at the beginning where it is asked for', () => {
    expect(write([1.5, null, 'ä'])).toBe('1,5;;ä\r\n')
    expect(write([1.5, null, 'ä'], 'en')).toBe('1.5,,ä\r\n')
    expect(write(['ä'], 'de', true)).toBe('\ufeffä\r\n')
    expect(read(write(['ä', 'b'], 'de', true))).toEqual(['ä', 'b'])
    expect(write([Number.NaN])).toBe('\r\n')
  })
})
