import { open, readFile } from 'node:fs/promises'
import { FileRefused } from '@wegpunkt/shared/formats/board-format'
import { parsed } from '@wegpunkt/shared/formats/import/read-board-file'
import { WorkspaceFile, archiveNames } from '@wegpunkt/shared/formats/workspace-file'
import { MAX_BOARD_FILE_BYTES } from '@wegpunkt/shared/formats/file-limits'
import { MAX_IMAGE_BYTES, MAX_SNAPSHOT_BYTES, MAX_THUMBNAIL_BYTES } from '@wegpunkt/shared/limits'
import { type Archive, openArchive } from './read-archive.ts'

/** A board in a file, and what lies beside it there. */
export type BoardInFile = {
  /** What a list of the archive says; null for a file of one board. */
  readonly listed: WorkspaceFile['boards'][number] | null
  /** The file of the board. Throws FileRefused. */
  readonly bytes: () => Promise<Uint8Array>
  readonly pictureOf: (id: string) => Promise<Uint8Array | null>
  readonly hasPicture: (id: string) => boolean
  readonly snapshotOf: (id: string) => Promise<Uint8Array | null>
}

/** A file that was sent: one board, or a workspace. */
export type FileContents = {
  readonly workspace: WorkspaceFile | null
  readonly boards: readonly BoardInFile[]
  readonly portraitOf: (persona: string) => Promise<Uint8Array | null>
  readonly close: () => void
}

const nothing = async (): Promise<null> => null

/** What a file is shows in its first bytes, whatever it is called. Throws FileRefused. */
export async function openContents(path: string): Promise<FileContents> {
  return (await isArchive(path)) ? await archived(await openArchive(path)) : single(path)
}

async function isArchive(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0)
    return bytesRead === 2 && buffer.toString('latin1') === 'PK'
  } finally {
    await file.close()
  }
}

const single = (path: string): FileContents => ({
  workspace: null,
  boards: [
    {
      listed: null,
      bytes: async () => {
        const bytes = await readFile(path)
        if (bytes.length > MAX_BOARD_FILE_BYTES) throw new FileRefused('too-large')
        return bytes
      },
      pictureOf: nothing,
      hasPicture: () => false,
      snapshotOf: nothing,
    },
  ],
  portraitOf: nothing,
  close: () => undefined,
})

async function archived(archive: Archive): Promise<FileContents> {
  try {
    const bytes = await archive.read(archiveNames.workspace, MAX_BOARD_FILE_BYTES)
    if (!bytes) throw new FileRefused('not-ours')
    const given = parsed(bytes)
    const { success, data } = WorkspaceFile.safeParse(given)
    if (!success) throw new FileRefused(isNewer(given) ? 'newer' : 'damaged')
    return {
      workspace: data,
      boards: data.boards.map((listed) => boardIn(archive, listed)),
      portraitOf: (persona) => archive.read(archiveNames.portrait(persona), MAX_THUMBNAIL_BYTES),
      close: () => archive.close(),
    }
  } catch (error) {
    archive.close()
    throw error
  }
}

const isNewer = (given: unknown): boolean =>
  typeof given === 'object' && given !== null && 'version' in given && Number(given.version) > 1

const boardIn = (archive: Archive, listed: WorkspaceFile['boards'][number]): BoardInFile => ({
  listed,
  bytes: async () => {
    const bytes = await archive.read(archiveNames.board(listed.folder), MAX_BOARD_FILE_BYTES)
    if (!bytes) throw new FileRefused('damaged')
    return bytes
  },
  pictureOf: (id) => archive.read(archiveNames.picture(listed.folder, id), MAX_IMAGE_BYTES),
  hasPicture: (id) => archive.has(archiveNames.picture(listed.folder, id)),
  snapshotOf: (id) => archive.read(archiveNames.snapshot(listed.folder, id), 2 * MAX_SNAPSHOT_BYTES),
})
