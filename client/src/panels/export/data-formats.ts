import { allRows } from '@wegpunkt/shared/formats/export-source'
import { exportName } from '@wegpunkt/shared/formats/file-name'
import { type TextFormat, textFormats, textTypes } from '@wegpunkt/shared/formats/text-formats'
import type { Beyond, DataSource, TextSource } from './data-source.ts'
import type { DataWork } from './data-work.ts'
import { untilStopped } from './until-stopped.ts'
import { workElsewhere } from './work-elsewhere.ts'

export type DataFormatId = 'board' | TextFormat

/**
 * A format for data, as the export dialog offers it. `label` and `about` are keys of the part `exports`; `about` says
 * what it is for and what it loses.
 */
export type DataFormat = {
  readonly id: DataFormatId
  readonly label: `formats.${DataFormatId}.label`
  readonly about: `formats.${DataFormatId}.about`
  /**
   * Makes the file. `progress` takes the share that is done, 0 … 1. Throws what the signal was aborted with, a
   * FileRefused, the server's Problem and a NetworkFailure; `faultText` has words for them.
   */
  readonly build: (
    progress: (share: number) => void,
    signal: AbortSignal,
  ) => Promise<{ readonly blob: Blob; readonly name: string }>
  /** How many bytes its pictures take, where it cannot hold so many; null for a format without pictures. */
  readonly beyond: ((signal: AbortSignal) => Promise<Beyond | null>) | null
}

/** What a board or a snapshot can be written as, from what the page holds. */
export const dataFormats = (given: DataSource, work: DataWork = workElsewhere): readonly DataFormat[] => [
  {
    ...formatOf('board', (progress, signal) => boardFile(given, work, { progress, signal })),
    beyond: async (signal) =>
      await (await import('./picture-weight.ts')).bytesBeyondFile(given, work, signal),
  },
  ...textDataFormats(given, work),
]

/** Those of them that people and spreadsheets read. */
export const textDataFormats = (given: TextSource, work: DataWork = workElsewhere): readonly DataFormat[] =>
  textFormats.map((id) => formatOf(id, (_, signal) => text(id, given, work, signal)))

const formatOf = (id: DataFormatId, build: DataFormat['build']): DataFormat => ({
  id,
  label: `formats.${id}.label`,
  about: `formats.${id}.about`,
  build,
  beyond: null,
})

type Making = { readonly progress: (share: number) => void; readonly signal: AbortSignal }

async function boardFile(given: DataSource, work: DataWork, making: Making) {
  const { signal } = making
  const names = await untilStopped(signal, given.names())
  const { boardFileBlob } = await untilStopped(signal, import('./board-file-blob.ts'))
  // At one moment, and what is waited for then comes later.
  const { rowState } = given
  const { file } = await work({ make: 'document', of: { encoded: given.encoded() } }, signal)
  const blob = await boardFileBlob(given, { file, rows: allRows(rowState) }, names, making)
  return { blob, name: nameOf(given, 'board', 'json') }
}

async function text(id: TextFormat, given: TextSource, work: DataWork, signal: AbortSignal) {
  const names = await untilStopped(signal, given.names())
  const { title, rowState, personas, departments, locale, today } = given
  const of = { encoded: given.encoded(), names, title, rowState, personas, departments, locale, today }
  const written = await work({ make: id, of }, signal)
  const { type, ending } = textTypes[id]
  const blob = new Blob([written.text], { type: `${type};charset=utf-8` })
  return { blob, name: nameOf(given, id, ending) }
}

const nameOf = ({ title, locale, today }: TextSource, what: DataFormatId, ending: string): string =>
  exportName(title, what, { locale, today, ending })
