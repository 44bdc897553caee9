/** What the main thread asks of the database thread, and what comes back. Answers come in the order of the questions. */
export type Value = string | number | bigint | Uint8Array | null

export type ThreadOptions = { file: string; readsOnly: boolean }

export type Statement = { sql: string; parameters: readonly Value[] }

export type Work =
  | { do: 'run'; statement: Statement }
  /** In one transaction of their own; what they find is not sent back. */
  | { do: 'run-together'; statements: readonly Statement[] }
  /** Ends the thread once everything before it is answered. */
  | { do: 'close' }

export type Question = { id: number; work: Work }

/** Rows that a statement found, or how many it changed. */
export type Outcome = { rows: readonly Record<string, Value>[]; changes: number | null }

export type Answer =
  | ({ id: number; ok: true } & Outcome)
  | { id: number; ok: false; message: string; errcode: number; stack: string | undefined }

/** The answer to opening the file has this id. */
export const OPENING = 0
