import type { Column } from './headings.ts'

/** Why a row of a file is not taken, by the line on which it begins and its column. The words are the client's. */
export type ImportError = {
  readonly line: number
  readonly column: Column | null
  readonly reason: ImportReason
  /** What stands there. */
  readonly value: string
  /** What a sentence about it needs: how many titles fit, how long a text may be. */
  readonly values: Readonly<Record<string, string | number>>
}

const importReasons = [
  'nothing-said',
  'missing',
  'not-found',
  'ambiguous',
  'no-number',
  'out-of-range',
  'not-whole',
  'no-date',
  'date-in-future',
  'unknown-value',
  'too-long',
  'no-address',
] as const
export type ImportReason = (typeof importReasons)[number]

/** Why a file as a whole cannot be read; then nothing of it is. */
const fileReasons = [
  'file-empty',
  'file-unclosed',
  'file-no-touchpoint-column',
  'file-nothing-to-import',
  'file-column-twice',
  'file-too-long',
] as const
export type FileReason = (typeof fileReasons)[number]
export type FileProblem = {
  readonly reason: FileReason
  readonly values: Readonly<Record<string, string | number>>
}
