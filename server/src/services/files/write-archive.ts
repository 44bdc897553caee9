import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { type Pieces, inSlices } from './in-slices.ts'

export type ArchiveWriter = {
  /** Puts a file into it, piece by piece, and is there when all of it is. `packed`: what cannot be made smaller. */
  put(name: string, pieces: Pieces, how?: { readonly packed: boolean }): Promise<void>
  /** Writes the list at the end. */
  finish(): Promise<void>
}

/**
 * An archive that is written to a file of this machine, one file of it after the other, so that nobody holds more
 * than a piece of it. Ends with the signal.
 */
export function writeArchive(path: string, signal: AbortSignal): ArchiveWriter {
  const zip = new ZipFile()
  const written = pipeline(zip.outputStream, createWriteStream(path), { signal })
  // Whoever puts or finishes hears of it.
  written.catch(() => undefined)
  const failed = new Promise<never>((_, reject) => {
    zip.once('error', reject)
    written.catch(reject)
  })
  failed.catch(() => undefined)
  return {
    async put(name, pieces, { packed } = { packed: false }) {
      signal.throwIfAborted()
      const put = new Promise<void>((resolve, reject) => {
        zip.addReadStreamLazy(name, { compress: !packed }, (give) => {
          const stream = Readable.from(inSlices(pieces), { objectMode: false })
          stream.once('end', resolve)
          stream.once('error', reject)
          give(null, stream)
        })
      })
      await Promise.race([put, failed])
    },
    async finish() {
      signal.throwIfAborted()
      zip.end()
      await Promise.race([written, failed])
    },
  }
}
