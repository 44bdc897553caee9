import { parentPort } from 'node:worker_threads'
import { assertNever } from '@wegpunkt/shared/assert-never'
import { rootNames } from '@wegpunkt/shared/board/document'
import { contentsOf, encodeContents } from '@wegpunkt/shared/wire/contents'
import { storedRules } from '@wegpunkt/shared/wire/scan'
import { compareSnapshots } from './compare-snapshots.ts'
import { contribute } from './contribute.ts'
import { createContent } from './create-content.ts'
import { drawThumbnail } from './draw-thumbnail.ts'
import { exportDocument, exportText } from './export-board.ts'
import { factsOf } from './facts-of.ts'
import { focusElements } from './focus-elements.ts'
import { buildBoard, readFile } from './import-board.ts'
import { buildSnapshot } from './import-snapshot.ts'
import type { JobAnswer, JobRequest, Squashed } from './jobs.ts'
import { reveal } from './reveal.ts'
import { restoreSnapshot, takeSnapshot } from './snapshot.ts'
import { squash } from './squash.ts'
import { openState } from './stored-state.ts'

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
const movable = (given: JobAnswer): ArrayBuffer[] =>
  'error' in given ? [] : [...new Set(buffersIn(given.output))]

function buffersIn(output: unknown): ArrayBuffer[] {
  if (output instanceof Uint8Array) return output.buffer instanceof ArrayBuffer ? [output.buffer] : []
  return typeof output === 'object' && output !== null ? Object.values(output).flatMap(buffersIn) : []
}

function work(request: JobRequest): unknown {
  switch (request.name) {
    case 'create':
      return createContent(request.input)
    case 'squash':
      return squashed(request.input)
    case 'thumbnail':
      return drawThumbnail(request.input)
    case 'snapshot':
      return takeSnapshot(request.input)
    case 'openState':
      return openState(request.input) ?? 'snapshot-damaged'
    case 'compare':
      return compareSnapshots(request.input)
    case 'restore':
      return restoreSnapshot(request.input)
    case 'contribute':
      return contribute(request.input)
    case 'reveal':
      return reveal(request.input)
    case 'focus':
      return focusElements(request.input)
    case 'facts':
      return factsOf(request.input)
    case 'exportDocument':
      return exportDocument(request.input)
    case 'exportText':
      return exportText(request.input)
    case 'readFile':
      return readFile(request.input)
    case 'buildBoard':
      return buildBoard(request.input)
    case 'buildSnapshot':
      return buildSnapshot(request.input)
    default:
      return assertNever(request)
  }
}

function squashed(updates: readonly Uint8Array[]): Squashed | null {
  const pieces = squash(updates)
  return pieces && { pieces, contents: encodeContents(contentsOf(pieces, storedRules(rootNames))) }
}
