import { parentPort } from 'node:worker_threads'
import { assertNever } from '@wegpunkt/shared/assert-never'
import { createContent } from './create-content.ts'
import { drawThumbnail } from './draw-thumbnail.ts'
import type { JobAnswer, JobRequest } from './jobs.ts'
import { squash } from './squash.ts'

// The thread of board-workers.ts: one job at a time, one document a job.
parentPort?.on('message', (request: JobRequest) => {
  parentPort?.postMessage(answer(request))
})

function answer(request: JobRequest): JobAnswer {
  try {
    return { output: work(request) }
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
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
