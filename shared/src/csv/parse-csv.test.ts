import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCsv, separators } from './parse-csv.ts'

const cellsOf = (text: string) => parseCsv(text).records.map(({ cells }) => cells)

describe('comma-separated values', () => {
  it.each([
    [
      'semicolons',
      'a;b\n1,5;2',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'commas',
      'a,b\r\n"1,5",2\r\n',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'tabs',
      'a\tb\r1,5\t2;3\r',
      [
        ['a', 'b'],
        ['1,5', '2;3'],
      ],
    ],
    [
      'a byte order mark',
      '\ufeffa;b\n1;2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a separator that the file names',
      'sep=,\r\na;x,b\n1,2',
      [
        ['a;x', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'quotes in quotes',
      'a;b\n"""Nie wieder""; sagte sie";2',
      [
        ['a', 'b'],
        ['"Nie wieder"; sagte sie', '2'],
      ],
    ],
    [
      'line ends in quotes',
      'a;b\n"eins\r\nzwei";2\n3;4',
      [
        ['a', 'b'],
        ['eins\r\nzwei', '2'],
        ['3', '4'],
      ],
    ],
    [
      'a quote in the middle',
      'a;b\n5" Bildschirm;2',
      [
        ['a', 'b'],
        ['5" Bildschirm', '2'],
      ],
    ],
    [
      'something after a quote',
      'a;b\n"eins" zwei;2',
      [
        ['a', 'b'],
        ['eins zwei', '2'],
      ],
    ],
    [
      'empty cells and empty lines',
      'a;b\n\n;;\n1;\n  \n;2',
      [
        ['a', 'b'],
        ['1', ''],
        ['', '2'],
      ],
    ],
    [
      'formulas',
      'a;b\n=1+1;@x',
      [
        ['a', 'b'],
        ['=1+1', '@x'],
      ],
    ],
    ['one column', 'a\n1\n2', [['a'], ['1'], ['2']]],
    ['nothing', '', []],
    ['a mark alone', '\ufeff', []],
  ])('[H82] are read with %s', (_, text, cells) => {
    expect(cellsOf(text)).toEqual(cells)
  })

  it('[H82] say on which line of the file each record begins, as an editor shows it', () => {
    const { records } = parseCsv('a;b\r\n"eins\r\nzwei\r\n";2\r\n\r\n3;4\r\n')
    expect(records.map(({ line }) => line)).toEqual([1, 2, 6])
    expect(parseCsv('sep=;\na;b\n1;2').records.map(({ line }) => line)).toEqual([2, 3])
  })

  it('[H82] whose quotes are never closed say so, and are read to the end', () => {
    expect(parseCsv('a;b\n1;2\n"drei;4\n5;6')).toMatchObject({
      unclosed: 3,
      records: [{}, {}, { cells: ['drei;4\n5;6'] }],
    })
    expect(parseCsv('a;b\n1;2').unclosed).toBeNull()
  })

  it('[H82] come back from what a spreadsheet writes, whatever is in the cells', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.constantFrom('', '"', ';', '\r\n', ',', '\t', 'sep=;'),
    )
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(...separators),
        fc.constantFrom('\n', '\r\n'),
        (rows, separator, end) => {
          const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
          const head = ['kopf', 'zeile']
          const text = [head, ...rows].map((row) => row.map(quoted).join(separator)).join(end)
          expect(cellsOf(text)).toEqual([head, ...rows.filter((row) => row.some((one) => one.trim() !== ''))])
        },
      ),
    )
  })

  it('[H82] never make the reader fail, lose a character or loop, whatever they are', () => {
    const signs = fc.constantFrom(
      '"',
      '"',
      ';',
      ',',
      '\t',
      '\n',
      '\r',
      '\r\n',
      ' ',
      'a',
      'ß',
      '\ufeff',
      '\u0000',
    )
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 40 }), (some) => {
        const text = some.join('')
        const letters = (of: string): string => of.replaceAll(/[^aß]/gu, '')
        const { records } = parseCsv(text)
        expect(letters(records.flatMap(({ cells }) => cells).join(''))).toBe(letters(text))
        expect(records.every(({ line }, i) => line > (records[i - 1]?.line ?? 0))).toBe(true)
      }),
    )
  })
})
