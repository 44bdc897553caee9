import { createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { Problem } from '@wegpunkt/shared/http/problem'
import { newId } from '../random-id.ts'

/** A file that is made or taken apart, and then deleted: it is called by a random name, never by one from outside. */
export type WorkFile = {
  readonly path: string
  /** Puts bytes at a place. */
  write(bytes: Uint8Array, at: number): Promise<void>
  size(): Promise<number>
  read(): Readable
  remove(): Promise<void>
}

export type FileStore = ReturnType<typeof createFileStore>

/** Files for a while, in a folder of their own that is emptied when the server starts: what they say is people's. */
export function createFileStore(folder: string) {
  const ready = async (): Promise<void> => void (await mkdir(folder, { recursive: true, mode: 0o700 }))
  return {
    /** Deletes what a server before has left. */
    empty: (): Promise<void> => rm(folder, { recursive: true, force: true }),

    /** Throws `unavailable` where the disk does not take it. */
    async create(): Promise<WorkFile> {
      const path = join(folder, newId())
      let handle: FileHandle | null = await ready()
        .then(() => open(path, 'wx', 0o600))
        .catch((error: unknown) => {
          throw new Problem('unavailable', {}, { cause: error })
        })
      return {
        path,
        async write(bytes, at) {
          if (!handle) throw new Error('the file is removed')
          for (let sent = 0; sent < bytes.length;)
            sent += (await handle.write(bytes, sent, bytes.length - sent, at + sent)).bytesWritten
        },
        size: async () => (await stat(path)).size,
        read: () => createReadStream(path),
        async remove() {
          await handle?.close()
          handle = null
          await rm(path, { force: true })
        },
      }
    },
  }
}
