import { describe, expect, it } from 'vitest'
import { parseCsv } from '../csv/parse-csv.ts'
import type { Department } from '../http/account-routes.ts'
import { assessed, journeyOf, noteOn, touchpoint } from '../journey/testing/journeys.ts'
import type { RowOf } from '../journey/row-fields.ts'
import { wholeRows } from '../journey/testing/whole-rows.ts'
import { type ExportSource, nameBy } from './export-source.ts'
import { exportName } from './file-name.ts'
import { touchpointTable } from './tables/touchpoint-table.ts'
import { personaNamed } from './testing/random-board-file.ts'
import { writeText } from './text-formats.ts'

const sales: Department = {
  key: 'sales',
  nameDe: 'Vertrieb',
  nameEn: 'Sales',
  color: '#123456',
  codeDe: 'VT',
  codeEn: 'SA',
  icon: 'x',
}

const bobs = 'BobsId-012345678'
const measure: RowOf<'measure'> = {
  ...wholeRows.measure,
  status: 'doing',
  owner: bobs,
  supporters: ['Agentur', bobs],
}

function source(fields: Partial<ExportSource> = {}): ExportSource {
  const evidence = {
    ...wholeRows.evidence,
    touchpointIds: [],
    ratings: [{ touchpoint: 'pay', persona: 'ann', value: -1.5 }],
  }
  return {
    title: 'Reise *1*',
    journey: journeyOf({
      elements: [
        touchpoint('pay', {
          title: '=Bezahlen',
          department: 'sales',
          supporting: ['gone'],
          channel: 'invoice',
          wishes: { fast: 1, easy: -1 },
          outcomes: { o: { type: 'lost', count: 3, period: '', reasonStated: '', reasonFound: '' } },
        }),
        touchpoint('draft', { title: '', stage: null }),
        noteOn('pay', 'n1', { event: 'delighting', text: 'Ging schnell\nwirklich', disruptionRisk: 2 }),
        noteOn('pay', 'n2', { text: 'Noch ohne Einordnung' }),
      ],
      assessments: [assessed('pay', { experience: -1, expectation: 1, relevance: 'relevant' })],
      meta: { accountable: 'Vera' },
      rows: { evidence: [evidence], measures: [measure] },
    }),
    rows: [measure],
    personas: [personaNamed('ann', 'Anna')],
    departments: [sales],
    nameOf: nameBy(new Map([[bobs, 'Bob']])),
    locale: 'de',
    ...fields,
  }
}

const records = (text: string): Record<string, string>[] => {
  const [head, ...rest] = parseCsv(text).records
  return rest.map(({ cells }) =>
    Object.fromEntries(cells.map((cell, at) => [head?.cells[at] ?? String(at), cell])),
  )
}

describe('tables of a board', () => {
  it('[F4] have a row for each touchpoint, with where it is, what it is, and what it is to each persona', () => {
    const [pay, draft] = records(writeText('touchpoints', source(), { bom: false }))
    expect(pay).toMatchObject({
      Phase: 'buy',
      Spur: 'Handeln',
      Touchpoint: "'=Bezahlen",
      Art: 'direkt',
      Kanal: 'Rechnung',
      Abteilung: 'Vertrieb',
      'Unterstützende Abteilungen': 'gone',
      'Erfüllte Wünsche': 'schnell',
      'Nicht erfüllte Wünsche': 'einfach',
      'Verlorene Aufträge': '3',
      'Ereignisse: begeisternd': '1',
      'Relevanz: Anna': 'relevant',
      'Erwartung: Anna': '1',
      'Erlebnis (Team): Anna': '-1',
      'Erlebnis (Kunden): Anna': '-1,5',
      'Erwartung plus X: Anna': '-2',
      Belege: '1',
      Kennung: 'pay',
    })
    expect(draft).toMatchObject({ Touchpoint: '', Phase: '', Kennung: 'draft' })
  })

  it('[F4] are in the language of the reader, and every row is as long as the headings', () => {
    const text = writeText('touchpoints', source({ locale: 'en' }), { bom: false })
    expect(records(text)[0]).toMatchObject({ Department: 'Sales', 'Experience (customers): Anna': '-1.5' })
    const lengths = touchpointTable(source()).map((row) => row.length)
    expect(new Set(lengths).size).toBe(1)
  })

  it('[F5] have a row for each measure, with who has taken it on', () => {
    const [row] = records(writeText('measures', source(), { bom: true }))
    expect(row).toMatchObject({
      Titel: 'Answer within a day',
      Stand: 'in Arbeit',
      Touchpoints: "'=Bezahlen",
      Phase: 'buy',
      Zuständig: 'Bob',
      'Wer mithilft': 'Agentur; Bob',
      'Bis wann': '2027-01-31',
      'Bringt ein: bis': '2500,5',
      Vorbereitet: 'Train the team',
    })
  })

  it('[F5] name nobody where people are not to be named, and nobody whom nobody knows', () => {
    const hidden = source({ nameOf: nameBy(null) })
    for (const format of ['touchpoints', 'measures', 'events', 'markdown'] as const) {
      const text = writeText(format, hidden, { bom: false })
      expect(text).not.toMatch(/Bob|Agentur/)
    }
    const former = records(writeText('measures', source({ nameOf: nameBy(new Map()) }), { bom: false }))
    expect(former[0]?.['Zuständig']).toBe('Name nicht angezeigt')
  })

  it('[F6] have a row for each event, and none for a note without a class', () => {
    expect(records(writeText('events', source(), { bom: false }))).toEqual([
      expect.objectContaining({
        Touchpoint: "'=Bezahlen",
        Einordnung: 'begeisternd',
        Ereignis: 'Ging schnell\nwirklich',
        'Einfallstor für neue Anbieter': 'mittel',
      }),
    ])
  })
})

describe('a board as Markdown', () => {
  it('[F7] says stage by stage what matters at each touchpoint, and what will be done', () => {
    const text = writeText('markdown', source(), { bom: false })
    expect(text.split('\n').filter((line) => line !== '')).toEqual([
      String.raw`# Reise \*1\*`,
      '**Personas:** Anna  ',
      '**Verantwortlich:** Vera  ',
      '**Stand:** 15.06.2027',
      '## buy',
      String.raw`### \=Bezahlen`,
      'direkter Kontakt · Rechnung · Vertrieb · gone',
      '- Anna: relevant, Erwartung +1, laut Kunden −1,5 (n = 1)',
      '- *begeisternd:* Ging schnell wirklich',
      '## Maßnahmen',
      String.raw`- Answer within a day (in Arbeit, Bob, Vertrieb, bis 31.01.2027, \=Bezahlen)`,
    ])
  })

  it('[F7] says in the language of the reader that there is nothing yet', () => {
    const empty = source({ locale: 'en', rows: [], journey: journeyOf({}) })
    expect(writeText('markdown', empty, { bom: false })).toContain('No touchpoints yet.')
  })
})

it('[F8] a file is called by what is in it, and by nothing that a file system would not take', () => {
  const at = { locale: 'de', today: '2026-11-26', ending: 'csv' } as const
  expect(exportName('Reise', 'touchpoints', at)).toBe('Reise – Touchpoints 2026-11-26.csv')
  expect(exportName('../etc/"x"\u202e<b>\n', 'board', at)).toBe('etc x b – Board 2026-11-26.csv')
  expect(exportName('  ', 'markdown', { ...at, locale: 'en' })).toBe('Untitled – overview 2026-11-26.csv')
})

it('[F8] a long title is cut between two letters, so that a name can be sent in an address', () => {
  const at = { locale: 'de', today: '2026-11-26', ending: 'csv' } as const
  const cut = exportName(`${'a'.repeat(79)}😀 Reise`, 'board', at)
  expect(cut).toBe(`${'a'.repeat(79)} – Board 2026-11-26.csv`)
  expect(() => encodeURIComponent(cut)).not.toThrow()
  expect(exportName('Reise \ud83d', 'board', at).isWellFormed()).toBe(true)
})
