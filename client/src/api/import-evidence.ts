import { bringEvidence, callOffImport, finishImport, startImport } from '@wegpunkt/shared/http/import-routes'
import type { Answer } from '@wegpunkt/shared/journey/import/preview'
import { ANSWERS_PER_REQUEST, MAX_FRAME_BYTES } from '@wegpunkt/shared/limits'
import { NetworkFailure, call } from './call.ts'

/** Well below what the server takes in one request. */
const MOST_BYTES = MAX_FRAME_BYTES * 0.75
const MOST_TRIES = 3

type Options = {
  readonly signal: AbortSignal
  /** How many of all answers are on the server. */
  readonly onProgress: (brought: number) => void
}

/**
 * Brings answers to a board part by part, and adds all of them at once at the end. What is called off, or fails, adds
 * nothing. Throws the server's Problem, a NetworkFailure, or the signal's reason.
 */
export async function importEvidence(
  board: string,
  answers: readonly Answer[],
  { signal, onProgress }: Options,
): Promise<{ rows: number; version: number }> {
  const { id } = await call(startImport, { params: { id: board } })
  const params = { id: board, import: id }
  try {
    let from = 0
    for (const evidence of partsOf(answers)) {
      const input = { from, evidence: evidence.map(forSending) }
      await patiently(signal, () => call(bringEvidence, { params, input }))
      from += evidence.length
      onProgress(from)
    }
    return await patiently(signal, () => call(finishImport, { params, input: { rows: answers.length } }))
  } catch (error) {
    // What lies on the server is seen by nobody and forgotten after a while, also when this does not arrive.
    await call(callOffImport, { params }).catch(() => undefined)
    throw error
  }
}

const forSending = ({ touchpointIds, ratings, ...answer }: Answer) => ({
  ...answer,
  touchpointIds: [...touchpointIds],
  ratings: [...ratings],
})

/** As many answers in a request as fit, by number and by bytes. */
export function* partsOf(answers: readonly Answer[], mostBytes = MOST_BYTES): Generator<readonly Answer[]> {
  const encoder = new TextEncoder()
  let part: Answer[] = []
  let bytes = 0
  for (const answer of answers) {
    const more = encoder.encode(JSON.stringify(answer)).length + 1
    if (part.length > 0 && (part.length === ANSWERS_PER_REQUEST || bytes + more > mostBytes)) {
      yield part
      part = []
      bytes = 0
    }
    part.push(answer)
    bytes += more
  }
  if (part.length > 0) yield part
}

/** Each part may be sent twice: the server knows its place. */
async function patiently<T>(signal: AbortSignal, send: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    signal.throwIfAborted()
    try {
      return await send()
    } catch (error) {
      if (!(error instanceof NetworkFailure) || tries === MOST_TRIES) throw error
    }
  }
}
