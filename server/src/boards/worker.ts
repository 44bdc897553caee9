import { parentPort } from 'node:worker_threads'
import { assertNever } from '@wegpunkt/shared/assert-never'
import { createContent } from './create-content.ts'
import { drawThumbnail } from './draw-thumbnail.ts'
import type { JobAnswer, JobRequest } from './jobs.ts'
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
  if ('error' in given || !Array.isArray(given.output)) return []
  const buffers = given.output.flatMap((part) => (part instanceof Uint8Array ? part.buffer : []))
  return [...new Set(buffers)].filter((buffer) => buffer instanceof ArrayBuffer)
}

function work(request: JobRequest): unknown {
  switch (request.name) {
    case 'create':
      return createContent(request.input)
    case 'squash':
      return squash(request.input)
    case 'thumbnail':
      return drawThumbnail(request.input)
    default:
      return assertNever(request)
  }
}
