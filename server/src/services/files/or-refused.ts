import { FileRefused } from '@wegpunkt/shared/formats/board-format'
import { Problem } from '@wegpunkt/shared/http/problem'

/** Whether something of a file is not sound, rather than that its work has failed. */
export const isRefused = (error: unknown): boolean =>
  error instanceof FileRefused || (error instanceof Problem && error.type === 'file-refused')

/** Null for what is not sound: what is beside it in the file comes all the same. */
export async function orRefused<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work()
  } catch (error) {
    if (isRefused(error)) return null
    throw error
  }
}
