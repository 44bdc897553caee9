import { nameBy } from '@wegpunkt/shared/formats/export-source'
import { exportName } from '@wegpunkt/shared/formats/file-name'
import { type TextFormat, textFormats, textTypes, writeText } from '@wegpunkt/shared/formats/text-formats'
import { type Beyond, type DataSource, type TextSource, openSource } from './data-source.ts'
import { untilStopped } from './until-stopped.ts'

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
export const dataFormats = (given: DataSource): readonly DataFormat[] => [
  {
    ...formatOf('board', (progress, signal) => boardFile(given, progress, signal)),
    beyond: async (signal) => await (await import('./picture-weight.ts')).bytesBeyondFile(given, signal),
  },
  ...textDataFormats(given),
]

/** Those of them that people and spreadsheets read. */
export const textDataFormats = (given: TextSource): readonly DataFormat[] =>
  textFormats.map((id) => formatOf(id, (_, signal) => text(id, given, signal)))

const formatOf = (id: DataFormatId, build: DataFormat['build']): DataFormat => ({
  id,
  label: `formats.${id}.label`,
  about: `formats.${id}.about`,
  build,
  beyond: null,
})

async function boardFile(given: DataSource, progress: (share: number) => void, signal: AbortSignal) {
  const names = await untilStopped(signal, given.names())
  const { boardFileBlob } = await untilStopped(signal, import('./board-file-blob.ts'))
  const opened = openSource(given, nameBy(names))
  const blob = await boardFileBlob(given, opened, names, { progress, signal })
  return { blob, name: nameOf(given, 'board', 'json') }
}

async function text(id: TextFormat, given: TextSource, signal: AbortSignal) {
  const names = await untilStopped(signal, given.names())
  const { source } = openSource(given, nameBy(names))
  const { type, ending } = textTypes[id]
  // With a byte order mark: without one, the spreadsheet that most have shows broken umlauts.
  const blob = new Blob([writeText(id, source, { bom: true })], { type: `${type};charset=utf-8` })
  return { blob, name: nameOf(given, id, ending) }
}

const nameOf = ({ title, locale, today }: TextSource, what: DataFormatId, ending: string): string =>
  exportName(title, what, { locale, today, ending })
