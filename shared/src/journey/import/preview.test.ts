import { describe, expect, it } from 'vitest'
import { MAX_ANSWERS_PER_IMPORT, MAX_QUOTE_CHARS } from '../../limits.ts'
import { readHeadings } from './headings.ts'
import { type ImportContext, type ImportPreview, previewAnswers } from './preview.ts'
import { likeliestScale, onScale, ratingScales } from './rating-scales.ts'

const context: ImportContext = {
  touchpoints: [
    { id: 'bill', title: 'Rechnung' },
    { id: 'call', title: '  Anruf  bei der Hotline ' },
    { id: 'news1', title: 'Newsletter' },
    { id: 'news2', title: 'newsletter' },
    { id: 'draft', title: '' },
  ],
  personas: [
    { id: 'eva', title: 'Eva Sommer' },
    { id: 'tom', title: 'Tom' },
  ],
  today: '2026-11-26',
  source: 'umfrage.csv',
}
const preview = (text: string, more: Partial<ImportContext> = {}): ImportPreview => {
  const read = previewAnswers(text, { ...context, ...more })
  if ('reason' in read) throw new Error(read.reason)
  return read
}
const errorsOf = (text: string) =>
  preview(text).errors.map(({ line, column, reason }) => [line, column, reason])
const problemOf = (text: string) => {
  const read = previewAnswers(text, context)
  return 'reason' in read ? read : null
}

describe('a preview of answers', () => {
  it('[H83] says what a file would add, by titles in any case, with German or English headings', () => {
    const german =
      '\ufeffKontaktpunkt;Persona;Bewertung;Zitat;Datum;Quelle;Filiale\r\n' +
      'rechnung;EVA SOMMER;-1,5;"Zu spät;\nund falsch";31.1.2026;https://example.org/1;Ulm\r\n' +
      ' Anruf bei der HOTLINE ;;2;;;;\r\n'
    const english =
      'Touchpoint,Persona,Rating,Quote,Date,Source,Filiale\n' +
      'Rechnung,Eva Sommer,-1.5,"Zu spät;\nund falsch",2026-01-31,https://example.org/1,Ulm\n' +
      'Anruf bei der Hotline,,2,,,,\n'
    const answers = [
      {
        type: 'survey',
        n: 1,
        date: '2026-01-31',
        source: 'https://example.org/1',
        quote: 'Zu spät;\nund falsch',
        touchpointIds: ['bill'],
        ratings: [{ touchpoint: 'bill', persona: 'eva', value: -1.5 }],
      },
      {
        type: 'survey',
        n: 1,
        date: null,
        source: 'umfrage.csv',
        quote: '',
        touchpointIds: ['call'],
        ratings: [{ touchpoint: 'call', persona: null, value: 2 }],
      },
    ]
    for (const [text, separator] of [
      [german, ';'],
      [english, ','],
      [english.replaceAll(/,(?![^"]*"[^"]*$)/gu, '\t'), '\t'],
    ] as const) {
      const read = preview(text)
      expect(read).toMatchObject({ separator, answers, errors: [], ignored: ['Filiale'], rows: 2 })
      expect([...read.byTouchpoint]).toEqual([
        ['bill', 1],
        ['call', 1],
      ])
      expect([...read.byPersona]).toEqual([['eva', 1]])
    }
    expect(preview(german).columns).toMatchObject({ touchpoint: 'Kontaktpunkt', rating: 'Bewertung' })
  })

  it('[H84] names what is wrong by line and column, and leaves such rows out', () => {
    const text = [
      'Touchpoint;Persona;Rating;Quote;Date;Source;Type;n',
      'Rechnung;Eva Sommer;3;zu viel;;;;',
      'Rechnung;;viel;x;;;;',
      'Rechnung;;1.234,5;x;;;;',
      ';;1;x;;;;',
      'Packstation;;1;x;;;;',
      'NEWSLETTER;;1;x;;;;',
      'Rechnung;Niemand;1;x;;;;',
      'Rechnung;;1;x;1/2/2026;;;',
      'Rechnung;;1;x;30.2.2026;;;',
      'Rechnung;;1;x;27.11.2026;;;',
      'Rechnung;;1;x;;javascript:alert(1);;',
      'Rechnung;;1;x;;;gerücht;',
      'Rechnung;;1;x;;;;0',
      'Rechnung;;1;x;;;;2,5',
      `Rechnung;;1;${'x'.repeat(MAX_QUOTE_CHARS + 1)};;;;`,
      'Rechnung;;;;;;;',
      'Rechnung;Niemand;9;;32.1.2026;;;',
      'Rechnung;;1;gut;2026-11-26 09:30;;Reklamation;12',
    ].join('\n')
    expect(
      preview(text, { scale: { worst: -2, best: 2 } }).errors.map(({ line, column, reason }) => [
        line,
        column,
        reason,
      ]),
    ).toEqual([
      [2, 'rating', 'out-of-range'],
      [3, 'rating', 'no-number'],
      [4, 'rating', 'no-number'],
      [5, 'touchpoint', 'missing'],
      [6, 'touchpoint', 'not-found'],
      [7, 'touchpoint', 'ambiguous'],
      [8, 'persona', 'not-found'],
      [9, 'date', 'no-date'],
      [10, 'date', 'no-date'],
      [11, 'date', 'date-in-future'],
      [12, 'source', 'no-address'],
      [13, 'type', 'unknown-value'],
      [14, 'n', 'out-of-range'],
      [15, 'n', 'not-whole'],
      [16, 'quote', 'too-long'],
      [17, null, 'nothing-said'],
      [18, 'persona', 'not-found'],
      [18, 'rating', 'out-of-range'],
      [18, 'date', 'no-date'],
    ])
    const { answers, errors } = preview(text, { scale: { worst: -2, best: 2 } })
    expect(answers).toMatchObject([{ type: 'complaint', n: 12, date: '2026-11-26' }])
    expect(errors[5]).toMatchObject({ value: 'NEWSLETTER', values: { count: 2 } })
    expect(errors[14]?.values).toEqual({ count: MAX_QUOTE_CHARS + 1, most: MAX_QUOTE_CHARS })
  })

  it('[H84] M31 a rating that is called an estimate needs no source, in either language', () => {
    const types = ['Schätzung', 'geschätzt', 'Vermutung', 'estimate', 'Assumption']
    const text = `Touchpoint;Rating;Typ\n${types.map((type) => `Rechnung;1;${type}`).join('\n')}`
    const { answers, errors } = preview(text, { source: '' })
    expect(errors).toEqual([])
    expect(answers.map(({ type }) => type)).toEqual(types.map(() => 'assumption'))
  })

  it('[H84] a rating of nowhere needs a source', () => {
    const text = 'Touchpoint;Rating\nRechnung;1'
    expect(preview(text, { source: '' }).errors).toMatchObject([
      { line: 2, column: 'source', reason: 'missing' },
    ])
    expect(errorsOf(text)).toEqual([])
  })

  it.each([
    ['nothing', '', 'file-empty'],
    ['headings alone', 'Touchpoint;Rating\n\n', 'file-empty'],
    ['no touchpoints', 'Ort;Rating\nUlm;1', 'file-no-touchpoint-column'],
    ['neither ratings nor quotes', 'Touchpoint;Datum\nRechnung;1.1.2026', 'file-nothing-to-import'],
    ['the same column twice', 'Touchpoint;Bewertung;Rating\nRechnung;1;2', 'file-column-twice'],
    ['a quote without an end', 'Touchpoint;Quote\nRechnung;"gut\nAnruf;x', 'file-unclosed'],
    [
      'too many rows',
      `Touchpoint;Quote\n${'Rechnung;x\n'.repeat(MAX_ANSWERS_PER_IMPORT + 1)}`,
      'file-too-long',
    ],
  ])('[H85] of a file with %s says why there is none', (_, text, reason) => {
    expect(problemOf(text)?.reason).toBe(reason)
  })

  it('[H85] keeps formulas and pages as the text that they are', () => {
    const { answers } = preview(
      'Touchpoint;Quote\nRechnung;=HYPERLINK("https://example.org")\nRechnung;<script>alert(1)</script>',
    )
    expect(answers.map(({ quote }) => quote)).toEqual([
      '=HYPERLINK("https://example.org")',
      '<script>alert(1)</script>',
    ])
  })

  it('[H86] proposes the scale on which all ratings lie, and takes the one that it is told', () => {
    const rated = (...ratings: string[]) =>
      `Touchpoint;Rating\n${ratings.map((one) => `Rechnung;${one}`).join('\n')}`
    const values = (text: string, more = {}) =>
      preview(text, more).answers.map(({ ratings }) => ratings[0]?.value)
    expect(values(rated('-2', '0', '1,5'))).toEqual([-2, 0, 1.5])
    expect(values(rated('1', '3', '5'))).toEqual([-2, 0, 2])
    expect(values(rated('0', '5', '10'))).toEqual([-2, 0, 2])
    expect(values(rated('1', '3', '5'), { scale: { worst: 5, best: 1 } })).toEqual([2, 0, -2])
    expect(preview(rated('1', '2')).scale).toEqual({ worst: -2, best: 2 })
    expect(preview(rated('1', '6')).scale).toEqual({ worst: 6, best: 1 })
    expect(preview(rated('1', '600')).errors).toMatchObject([{ line: 3, reason: 'out-of-range' }])
  })

  it.each(ratingScales)(
    '[H86] from $worst to $best, the ends are the ends and nothing lies beyond',
    ({ worst, best }) => {
      const scale = { worst, best }
      expect([onScale(worst, scale), onScale((worst + best) / 2, scale), onScale(best, scale)]).toEqual([
        -2, 0, 2,
      ])
      expect([onScale(worst - (best - worst), scale), onScale(Number.NaN, scale)]).toEqual([null, null])
      expect(likeliestScale([])).toEqual({ worst: -2, best: 2 })
    },
  )

  it('[H83] knows its headings by what is in them, not by how they are written', () => {
    const { at, ignored } = readHeadings([
      'Touch-Point',
      ' BEWERTUNG ',
      'Berührungspunkt?',
      'Anzahl Kunden',
      '',
    ])
    expect([...at.keys()]).toEqual(['touchpoint', 'rating', 'n'])
    expect(ignored).toEqual([])
    expect(readHeadings(['Touchpoint', 'Filiale']).ignored).toEqual(['Filiale'])
  })

  it('[H87] of 10,000 rows is there before anybody wonders', () => {
    const row = (i: number): string =>
      `Rechnung;Eva Sommer;${(i % 5) - 2};"Antwort ${i}: ""zu spät"";\nund falsch";1.5.2026;Umfrage`
    const text = `Touchpoint;Persona;Rating;Quote;Date;Source\n${Array.from({ length: 10_000 }, (_, i) => row(i)).join('\n')}`
    const before = Date.now()
    expect(preview(text).answers).toHaveLength(10_000)
    expect(Date.now() - before).toBeLessThan(8_000)
  })
})
