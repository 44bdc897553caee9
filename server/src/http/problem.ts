import { Problem, type ProblemBody } from '@wegpunkt/shared/http/problem'
import { bodyOf } from '@wegpunkt/shared/http/problem-titles'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { storageFailure } from '../storage/storage-failure.ts'
import type { AppEnv } from './app-env.ts'

/** How soon a client may try again when the database does not answer. */
const RETRY_AFTER_SECONDS = 5

/** The one place where an error becomes a response. */
export function answerProblem(error: Error, c: Context<AppEnv>): Response {
  return problemResponse(bodyFor(error, c))
}

function bodyFor(error: Error, c: Context<AppEnv>): ProblemBody {
  if (error instanceof Problem) return bodyOf(error)
  if (error instanceof HTTPException) return bodyOf(fromHono(error))

  const { requestId, log } = c.var
  // Who was cut off while sending hears no answer, and it is no fault of ours.
  const { incoming } = c.env
  if (incoming.destroyed && !incoming.complete) return bodyOf(new Problem('bad-request'))
  const unavailable = ofStorage(error, { requestId })
  if (unavailable) {
    log.error({ err: error, failure: storageFailure(error) }, 'the database failed')
    return bodyOf(unavailable)
  }
  // Ours, not theirs: the log gets everything, the client only a number to quote.
  log.error({ err: error }, 'request failed')
  return bodyOf(new Problem('internal', { requestId }))
}

/** What a failure of the database is answered with; null for any other error. */
export function ofStorage(error: unknown, extra: { readonly requestId?: string } = {}): Problem | null {
  const failure = storageFailure(error)
  if (failure === null || failure === 'duplicate') return null
  return new Problem('unavailable', { ...extra, retryAfterSeconds: RETRY_AFTER_SECONDS })
}

// Hono itself throws for a body that is no JSON, or not what its content type says.
const fromHono = ({ status }: HTTPException): Problem =>
  new Problem(status === 413 ? 'frame-too-large' : 'bad-request')

function problemResponse(body: ProblemBody): Response {
  const wait = body.retryAfterSeconds
  return new Response(JSON.stringify(body), {
    status: body.status,
    headers: {
      'content-type': 'application/problem+json',
      ...(wait === undefined ? {} : { 'retry-after': String(Math.ceil(wait)) }),
    },
  })
}
