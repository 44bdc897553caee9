import type { z } from 'zod'
import { NetworkFailure } from './call.ts'
import { recall, remember } from './remembered.ts'

/** Asks, and remembers the answer; without a connection, the answer of the last time. */
export async function remembering<S extends z.ZodType>(
  key: string,
  schema: S,
  ask: () => Promise<z.output<S>>,
): Promise<z.output<S>> {
  try {
    const answer = await ask()
    remember(key, answer)
    return answer
  } catch (error) {
    const last = error instanceof NetworkFailure ? recall(key, schema) : null
    if (last === null) throw error
    return last
  }
}
