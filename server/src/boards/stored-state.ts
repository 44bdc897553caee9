import { createHash } from 'node:crypto'
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { MAX_SNAPSHOT_BYTES } from '@wegpunkt/shared/limits'

/** A board's state, or what is kept of its rows, as it rests in the database. */
export type StoredState = {
  /** SHA-256 of the state's bytes, hex: equal states have equal ones. */
  readonly hash: string
  /** Of the state's bytes. */
  readonly length: number
  /** Compressed by zstd. */
  readonly bytes: Uint8Array
}

/** Beyond this, compression takes longer than it saves. */
const LEVEL = 6

/** JSON in one way of writing; null if it is larger than may be kept. */
export function storeState(json: string): StoredState | null {
  const written = Buffer.from(json)
  if (written.length > MAX_SNAPSHOT_BYTES) return null
  const params = { [constants.ZSTD_c_compressionLevel]: LEVEL }
  // A copy of its own: it leaves the thread.
  const bytes = new Uint8Array(zstdCompressSync(written, { params }))
  return { hash: hashOf(written), length: written.length, bytes }
}

/** The state's bytes, UTF-8; null if they are not those that were stored. */
export function openState({ hash, length, bytes }: StoredState): Uint8Array | null {
  const written = decompressed(bytes, length)
  return written && written.length === length && hashOf(written) === hash ? new Uint8Array(written) : null
}

/** The same as text. */
export function readState(stored: StoredState): string | null {
  const written = openState(stored)
  return written && new TextDecoder().decode(written)
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

function decompressed(bytes: Uint8Array, maxOutputLength: number): Uint8Array | null {
  try {
    return zstdDecompressSync(bytes, { maxOutputLength: Math.max(1, maxOutputLength) })
  } catch {
    // Whatever zlib says of it, it is not what was stored.
    return null
  }
}
