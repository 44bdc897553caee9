import { readProblem } from '@wegpunkt/shared/http/opening-routes'
import { Problem } from '@wegpunkt/shared/http/problem'
import {
  type InputOf,
  type OutputOf,
  type ParamsOf,
  type QueryOf,
  type Route,
  pathOf,
} from '@wegpunkt/shared/http/route'
import { acceptJson, takeEarlyAnswer } from './early-answers.ts'

type Part<Name extends string, T> = [T] extends [undefined] ? { [K in Name]?: undefined } : { [K in Name]: T }

type ParamsPart<R extends Route> = keyof ParamsOf<R> extends never
  ? { params?: undefined }
  : { params: ParamsOf<R> }

/** What a route needs: its parameters, its query, its input, each only where the route has it. */
export type CallOptions<R extends Route> = ParamsPart<R> &
  Part<'query', QueryOf<R>> &
  Part<'input', InputOf<R>> & { readonly signal?: AbortSignal }

/** The server could not be reached, so nothing is known about what it did. */
export class NetworkFailure extends Error {
  override name = 'NetworkFailure'
}

/**
 * The only fetch besides `early-answers.ts`. Gives back what the route's output says; throws the server's own Problem, or a
 * NetworkFailure where no answer came, or what the signal was aborted with.
 */
export async function call<const R extends Route>(
  route: R,
  ...[options]: Partial<CallOptions<R>> extends CallOptions<R> ? [CallOptions<R>?] : [CallOptions<R>]
): Promise<OutputOf<R>> {
  const path = pathOf(route, (options?.params ?? {}) as ParamsOf<R>)
  const query = options?.query ? `?${new URLSearchParams(options.query as Record<string, string>)}` : ''
  const response = await send(path + query, route, options)
  if (!response.ok) throw await problemIn(response)
  if (!route.output) return undefined as OutputOf<R>
  const answer: unknown = await response.json().catch((error: unknown) => {
    // It came as a whole, and is of another form than ours.
    if (error instanceof SyntaxError) throw error
    return failOnTheWay(error, options?.signal)
  })
  return route.output.parse(answer) as OutputOf<R>
}

type Sent = { readonly input?: unknown; readonly signal?: AbortSignal }

async function send(address: string, route: Route, { input, signal }: Sent = {}): Promise<Response> {
  const body = input === undefined ? null : JSON.stringify(input)
  try {
    const early = route.method === 'get' ? takeEarlyAnswer(address) : null
    if (early) return await early
    return await fetch(address, {
      method: route.method.toUpperCase(),
      headers: { ...acceptJson, ...(body && { 'content-type': 'application/json' }) },
      body,
      ...(signal && { signal }),
    })
  } catch (error) {
    return failOnTheWay(error, signal)
  }
}

/** What was called off did not fail: nobody is told that the server is away, or asks again. */
export function failOnTheWay(error: unknown, signal?: AbortSignal): never {
  signal?.throwIfAborted()
  throw new NetworkFailure('The server cannot be reached', { cause: error })
}

export async function problemIn(response: Response): Promise<Error> {
  const body = readProblem(await response.json().catch(() => null))
  if (body) {
    const { type, detail, fields, retryAfterSeconds, requestId } = body
    return new Problem(type, {
      ...(detail && { detail }),
      ...(fields && { fields }),
      ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
      ...(requestId && { requestId }),
    })
  }
  // Not ours: a proxy in between answers when the server is away.
  if (response.status >= 502 && response.status <= 504) return new NetworkFailure('The server is away')
  return new Problem('internal', { detail: `unexpected answer ${response.status}` })
}
