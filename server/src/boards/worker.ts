import { parentPort } from 'node:worker_threads'
import { assertNever } from '@wegpunkt/shared/assert-never'
import { rootNames } from '@wegpunkt/shared/board/document'
import { contentsOf, encodeContents } from '@wegpunkt/shared/wire/contents'
import { storedRules } from '@wegpunkt/shared/wire/scan'
import { createContent } from './create-content.ts'
import { drawThumbnail } from './draw-thumbnail.ts'
import type { JobAnswer, JobRequest, Squashed } from './jobs.ts'
import { squash } from './squash.ts'

// The thread of board-workers.ts: one job at a time, one document a job.
parentPort?.on('message', (request: JobRequest) => {
  const given = answer(request)
  parentPort?.postMessage(given, movable(given))
})

function answer(request: JobRequest): JobAnswer {
  try {
    return { output: work(request) }
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

/** What is handed over without being copied: parts of a board may be many megabytes. */
function movable(given: JobAnswer): ArrayBuffer[] {
  if ('error' in given || !isSquashed(given.output)) return []
  const buffers = given.output.pieces.map((part) => part.buffer)
  return [...new Set(buffers)].filter((buffer) => buffer instanceof ArrayBuffer)
}

function work(request: JobRequest): unknown {
  switch (request.name) {
    case 'create':
      return createContent(request.input)
    case 'squash':
      return squashed(request.input)
    case 'thumbnail':
      return drawThumbnail(request.input)
    default:
      return assertNever(request)
  }
}

function squashed(updates: readonly Uint8Array[]): Squashed | null {
  const pieces = squash(updates)
  return pieces && { pieces, contents: encodeContents(contentsOf(pieces, storedRules(rootNames))) }
}

const isSquashed = (output: unknown): output is Squashed =>
  typeof output === 'object' && output !== null && 'pieces' in output
