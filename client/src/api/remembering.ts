import type { Read } from '@wegpunkt/shared/read-value'
import { NetworkFailure } from './call.ts'
import { recall, remember } from './remembered.ts'

/** Asks, and remembers the answer; without a connection, the answer of the last time. */
export async function remembering<T>(key: string, read: Read<T>, ask: () => Promise<T>): Promise<T> {
  try {
    const answer = await ask()
    remember(key, answer)
    return answer
  } catch (error) {
    const last = error instanceof NetworkFailure ? recall(key, read) : null
    if (last === null) throw error
    return last
  }
}
