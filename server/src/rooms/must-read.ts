import { Problem } from '@wegpunkt/shared/http/problem'

/** Reads bytes that a client has sent. Throws `bad-request` when they make no sense. */
export function mustRead<T>(read: (bytes: Uint8Array) => T, bytes: Uint8Array): T {
  try {
    return read(bytes)
  } catch (error) {
    throw new Problem('bad-request', {}, { cause: error })
  }
}
