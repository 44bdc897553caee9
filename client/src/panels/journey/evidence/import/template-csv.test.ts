import { parseCsv } from '@wegpunkt/shared/csv/parse-csv'
import { readHeadings } from '@wegpunkt/shared/journey/import/headings'
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
})
