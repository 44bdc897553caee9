import { parseCsv } from '@wegpunkt/shared/csv/parse-csv'
import { readHeadings } from '@wegpunkt/shared/journey/import/headings'
import { previewAnswers } from '@wegpunkt/shared/journey/import/preview'
import { describe, expect, it } from 'vitest'
import { templateCsv } from './template-csv.ts'

describe.each(['de', 'en'] as const)('the template in %s', (locale) => {
  it('[P318] has the headings that an import knows, and each touchpoint once', () => {
    const { records } = parseCsv(templateCsv(locale, ['Anruf; "Hotline"', 'Rechnung']))
    const [head, ...rows] = records
    const { at, ignored, twice } = readHeadings(head?.cells ?? [])
    expect([at.size, ignored, twice]).toEqual([8, [], []])
    expect(rows.map(({ cells }) => cells[0])).toEqual(['Anruf; "Hotline"', 'Rechnung'])
  })

  it('[P318] runs nothing in a spreadsheet', () => {
    expect(templateCsv(locale, ['=HYPERLINK("x")'])).toContain(`"'=HYPERLINK(""x"")"`)
  })

  it('[F90] comes back with the touchpoints that it was made of, whatever they are called', () => {
    const titles = [
      '=HYPERLINK("x")',
      "'=x",
      "'n Anruf",
      'Anruf, -1',
      "Anruf, '-2'",
      'a;\t=b',
      '- c;= d,+e',
      '@f',
    ]
    const touchpoints = titles.map((title, at) => ({ id: String(at), title }))
    const filled = templateCsv(locale, titles).replaceAll(/([;,]{3})([;,]{3})(?=Umfrage|Survey)/gu, '$1Gut$2')
    const preview = previewAnswers(filled, { touchpoints, personas: [], today: '2026-11-26', source: 'f' })
    if ('reason' in preview) throw new Error(preview.reason)
    expect(preview.errors).toEqual([])
    expect(preview.answers.map(({ touchpointIds }) => touchpointIds[0])).toEqual(
      touchpoints.map(({ id }) => id),
    )
  })
})
