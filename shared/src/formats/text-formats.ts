import { csvLooksIn, writeCsv } from '../csv/write-csv.ts'
import { boardMarkdown } from './board-markdown.ts'
import type { ExportSource } from './export-source.ts'
import { eventTable } from './tables/event-table.ts'
import { measureTable } from './tables/measure-table.ts'
import { touchpointTable } from './tables/touchpoint-table.ts'

const tableFormats = ['touchpoints', 'measures', 'events'] as const
/** What a board can be written as for people and spreadsheets. Each of these loses something. */
export const textFormats = [...tableFormats, 'markdown'] as const
export type TextFormat = (typeof textFormats)[number]

const tables = { touchpoints: touchpointTable, measures: measureTable, events: eventTable } as const

export const textTypes: Readonly<Record<TextFormat, { readonly type: string; readonly ending: string }>> = {
  touchpoints: { type: 'text/csv', ending: 'csv' },
  measures: { type: 'text/csv', ending: 'csv' },
  events: { type: 'text/csv', ending: 'csv' },
  markdown: { type: 'text/markdown', ending: 'md' },
}

/** `bom`: of tables, a byte order mark at the beginning. */
export function writeText(format: TextFormat, source: ExportSource, { bom }: { bom: boolean }): string {
  if (format === 'markdown') return boardMarkdown(source)
  return writeCsv(tables[format](source), { ...csvLooksIn[source.locale], bom })
}
