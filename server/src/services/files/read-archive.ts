import { type FileFault, FileRefused } from '@wegpunkt/shared/formats/board-format'
import { MAX_ARCHIVE_FILES, MAX_UNPACKED_BYTES } from '@wegpunkt/shared/formats/file-limits'
import { type Entry, type ZipFile, openPromise, validateFileName } from 'yauzl'

export type Archive = {
  has(name: string): boolean
  /** The bytes of a file in it, at most so many; null if it is not there. Throws FileRefused. */
  read(name: string, most: number): Promise<Uint8Array | null>
  close(): void
}

/**
 * Opens an archive from outside. Only its list is read, and a file in it when somebody asks for it by its name: nothing
 * is ever written to where a name says. Throws FileRefused for what is none, for names that lead out of it, and for one
 * that would become too much; what a list says of sizes is held against what comes out.
 */
export async function openArchive(path: string): Promise<Archive> {
  const zip = await openPromise(path, {
    autoClose: false,
    strictFileNames: true,
    validateEntrySizes: true,
  }).catch((error: unknown) => {
    // Its list is at the end: of one that did not come whole it is missing.
    throw refused(error, 'damaged')
  })
  const entries = await entriesOf(zip).catch((error: unknown) => {
    zip.close()
    throw error
  })
  let handedOut = 0
  return {
    has: (name) => entries.has(name),
    async read(name, most) {
      const entry = entries.get(name)
      if (!entry) return null
      handedOut += entry.uncompressedSize
      // Each board is read to be looked at, and again to be made.
      if (handedOut > 2 * MAX_UNPACKED_BYTES) throw new FileRefused('too-large')
      return await bytesOf(zip, entry, most)
    },
    close: () => zip.close(),
  }
}

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > MAX_ARCHIVE_FILES) throw new FileRefused('too-large')
  const entries = new Map<string, Entry>()
  let unpacked = 0
  try {
    for await (const entry of zip.eachEntry()) {
      if (validateFileName(entry.fileName) !== null) throw new FileRefused('unsafe-names')
      if (entry.isEncrypted()) throw new FileRefused('damaged')
      unpacked += entry.uncompressedSize
      if (unpacked > MAX_UNPACKED_BYTES || entries.size >= MAX_ARCHIVE_FILES)
        throw new FileRefused('too-large')
      // Of two that are called the same, nobody could say which is meant.
      if (entries.has(entry.fileName)) throw new FileRefused('damaged')
      entries.set(entry.fileName, entry)
    }
  } catch (error) {
    const isName = error instanceof Error && /file ?name|path|absolute|relative/i.test(error.message)
    throw refused(error, isName ? 'unsafe-names' : 'damaged')
  }
  return entries
}

async function bytesOf(zip: ZipFile, entry: Entry, most: number): Promise<Uint8Array> {
  if (entry.uncompressedSize > most) throw new FileRefused('too-large')
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    const stream = await zip.openReadStreamPromise(entry)
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      length += chunk.length
      if (length > most) throw new FileRefused('too-large')
      chunks.push(chunk)
    }
  } catch (error) {
    throw refused(error, 'damaged')
  }
  return new Uint8Array(Buffer.concat(chunks, length))
}

/** What the system says of its disk and its limits is no fault of a file: who brings it would lose what is sound. */
const refused = (error: unknown, fault: FileFault): unknown =>
  error instanceof FileRefused || (error instanceof Error && 'syscall' in error)
    ? error
    : new FileRefused(fault, { cause: error })
