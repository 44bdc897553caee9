/** What the main thread asks of the database thread, and what comes back. Answers come in the order of the questions. */
export type Value = string | number | bigint | Uint8Array | null

export type ThreadOptions = { file: string }

export type Question = { id: number; sql: string; parameters: readonly Value[] }

export type Answer =
  | { id: number; ok: true; rows: readonly Record<string, Value>[]; changes: number | null }
  | { id: number; ok: false; message: string; errcode: number; stack: string | undefined }

/** The answer to opening the file has this id. */
export const OPENING = 0
/** A question with this text ends the thread once everything before it is answered. */
export const CLOSE = 'wegpunkt:close'
