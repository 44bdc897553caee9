import { FileRefused } from '@wegpunkt/shared/formats/board-format'
import {
  type FileJob,
  callOffFileImport,
  callOffWorkspaceExport,
  getFileImport,
  getWorkspaceExport,
  loadWorkspaceExport,
  lookAtFile,
  runFileImport,
  sendFilePart,
  startFileImport,
  startWorkspaceExport,
} from '@wegpunkt/shared/http/file-routes'
import { pathOf } from '@wegpunkt/shared/http/route'
import { FILE_PART_BYTES } from '@wegpunkt/shared/formats/file-limits'
import { postFile } from './assets.ts'
import { NetworkFailure, call } from './call.ts'

/** How often somebody who waits asks how far it is, and how often a part is sent again before that is the answer. */
const ASK_EVERY_MS = 700
const MOST_TRIES = 4

type Work = {
  readonly signal: AbortSignal
  /** Takes the share that is done, 0 … 1. */
  readonly progress: (share: number) => void
}

/**
 * Sends a file, part by part, and says what is in it. Nothing is made of it yet; `begun` learns its name, to call it
 * off by. Throws the server's Problem, a FileRefused, a NetworkFailure, or what the signal was aborted with.
 */
export async function sendAndLook(
  file: File,
  begun: (id: string) => void,
  { signal, progress }: Work,
): Promise<FileJob> {
  if (file.size === 0) throw new FileRefused('empty')
  const { id } = await call(startFileImport, { input: { bytes: file.size } })
  begun(id)
  for (let at = 0; at < file.size; at += FILE_PART_BYTES) {
    const part = file.slice(at, at + FILE_PART_BYTES, 'application/octet-stream')
    const path = `${pathOf(sendFilePart, { import: id })}?at=${at}`
    const partly = (share: number): void => progress((at + share * part.size) / file.size)
    await again(signal, () => postFile(path, part, { signal, progress: partly }))
  }
  progress(1)
  signal.throwIfAborted()
  return await call(lookAtFile, { params: { import: id } })
}

/** Makes what was looked at, and comes back when that has ended, however it did. */
export async function bringIn(id: string, title: string | undefined, work: Work): Promise<FileJob> {
  const input = title === undefined ? {} : { title }
  const begun = await call(runFileImport, { params: { import: id }, input })
  return await followed(begun, () => call(getFileImport, { params: { import: id } }), work)
}

export const callOffImport = (id: string): Promise<void> =>
  call(callOffFileImport, { params: { import: id } })

/** Has an archive of the workspace made, and comes back when it is there, or could not be made. */
export async function packWorkspace(begun: (id: string) => void, work: Work): Promise<FileJob> {
  const job = await call(startWorkspaceExport)
  begun(job.id)
  return await followed(job, () => call(getWorkspaceExport, { params: { export: job.id } }), work)
}

/** Where the browser loads it from, without passing through the page. */
export const archiveAddress = (id: string): string => pathOf(loadWorkspaceExport, { export: id })

export const callOffExport = (id: string): Promise<void> =>
  call(callOffWorkspaceExport, { params: { export: id } })

async function followed(
  begun: FileJob,
  ask: () => Promise<FileJob>,
  { signal, progress }: Work,
): Promise<FileJob> {
  let job = begun
  while (job.state === 'running') {
    progress(job.total > 0 ? job.done / job.total : 0)
    await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS))
    signal.throwIfAborted()
    job = await again(signal, ask)
  }
  return job
}

/** A connection that fails for a moment costs nothing of what was sent. */
async function again<T>(signal: AbortSignal, ask: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await ask()
    } catch (error) {
      if (!(error instanceof NetworkFailure) || tries >= MOST_TRIES) throw error
      await new Promise((resolve) => setTimeout(resolve, tries * 1_000))
      signal.throwIfAborted()
    }
  }
}
