import { OpenAPIHono, type RouteConfig, createRoute, z } from '@hono/zod-openapi'
import type { Me } from '@wegpunkt/shared/http/account-routes'
import { type FieldIssue, Problem, ProblemBody } from '@wegpunkt/shared/http/problem'
import type { OutputOf, ParamsOf, Route } from '@wegpunkt/shared/http/route'
import type { Context, MiddlewareHandler } from 'hono'
import type { AppEnv } from '../app-env.ts'
import { readBody } from '../read-body.ts'
import type { Login, SignedIn } from '../login.ts'

/** What routes find in their context beyond the app's: who is signed in, on routes that are not open. */
export type ApiEnv = AppEnv & { Variables: { signedIn: SignedIn } }
export type Api = OpenAPIHono<ApiEnv>

type Asked<R extends Route> = {
  readonly c: Context<ApiEnv>
  readonly params: ParamsOf<R>
  readonly input: R['input'] extends z.ZodType ? z.output<R['input']> : undefined
  readonly query: R['query'] extends z.ZodType ? z.output<R['query']> : undefined
  /** Reads the bytes of a route that takes some. */
  readonly body: () => Promise<Uint8Array>
} & (R extends { open: true } ? object : { readonly signedIn: SignedIn })

/**
 * What a route does once it is known who asks and that the input is valid. A `Response` is an output that is written
 * already.
 */
type Use<R extends Route> = (
  asked: Asked<R>,
) => Promise<R extends { file: readonly string[] } ? Response : OutputOf<R> | Response>

/** Adds a route of the contract to the API and, from the same definition, to the OpenAPI document. */
export type Answer = <const R extends Route>(route: R, use: Use<R>) => void

export const createApi = (): Api => new OpenAPIHono<ApiEnv>({ defaultHook: refuseInvalid })

export function answerOn(api: Api, login: Login): Answer {
  return (route, use) => {
    api.openapi(described(route, route.open ? [] : [mustBeSignedIn(login, route)]), async (c) => {
      // No id has one, and PostgreSQL fails on it.
      if (Object.values(c.req.param()).some((value) => String(value).includes('\0')))
        throw new Problem('not-found')
      // The contract's types say what the validators that `described` asks for have let through.
      const asked = {
        c,
        params: c.req.param(),
        input: route.input ? c.req.valid('json' as never) : undefined,
        query: route.query ? c.req.valid('query' as never) : undefined,
        body: () => readBody(c.req.raw, route.body ?? { types: [], maxBytes: 0 }),
        signedIn: c.get('signedIn'),
      }
      const output = await use(asked as unknown as Asked<typeof route>)
      if (output instanceof Response) return output
      return route.success === 204 ? c.body(null, 204) : c.json(output, route.success)
    })
  }
}

// Before the validators, so that a stranger learns nothing about what would be valid.
const mustBeSignedIn =
  (login: Login, route: Route): MiddlewareHandler<ApiEnv> =>
  async (c, next) => {
    const signedIn = await login.authenticate(c.req.header('cookie'))
    if (!signedIn) throw new Problem('not-signed-in')
    if (signedIn.person.guest) mustBeForGuest(route, signedIn.person.guest, c.req.param('id'))
    c.set('signedIn', signedIn)
    if (signedIn.renewed) c.header('set-cookie', signedIn.renewed(c.var.caller.secure))
    await next()
  }

/** Whatever does not say that guests may call it is refused to them: a new route, too. */
function mustBeForGuest({ guests }: Route, guest: NonNullable<Me['guest']>, id: string | undefined): void {
  if (guests === 'own') return
  if (guests === undefined) throw new Problem('not-allowed')
  // As if nothing else were there.
  if (id !== guest[guests]) throw new Problem(guests === 'board' ? 'board-not-found' : 'workshop-not-found')
}

// Made anew, because only what is made after the library was loaded can be given a name.
const NamedProblem = z.object(ProblemBody.shape).openapi('Problem')
const PROBLEM = { content: { 'application/problem+json': { schema: NamedProblem } } }

function described(route: Route, middleware: MiddlewareHandler<ApiEnv>[]): RouteConfig {
  const names = [...route.path.matchAll(/\{(\w+)\}/gu)].map(([, name = '']) => name)
  return createRoute({
    method: route.method,
    path: route.path,
    operationId: operationOf(route),
    tags: [route.path.split('/')[2] ?? ''],
    summary: route.summary,
    middleware,
    security: route.open ? [] : [{ login: [] }],
    request: {
      ...(names.length > 0 && {
        params: z.object(Object.fromEntries(names.map((name) => [name, z.string()]))),
      }),
      ...(route.query && { query: route.query }),
      ...(route.input && {
        body: { required: true, content: { 'application/json': { schema: route.input } } },
      }),
      ...(route.body && { body: { required: true, content: binary(route.body.types) } }),
    },
    responses: {
      [route.success]: {
        description: route.summary,
        ...(route.output && { content: { 'application/json': { schema: route.output } } }),
        ...(route.file && { content: binary(route.file) }),
      },
      ...(!route.open && { 401: { description: 'Nobody is signed in', ...PROBLEM } }),
      ...(route.input && { 422: { description: 'Some of the input is not valid', ...PROBLEM } }),
      default: { description: 'What went wrong', ...PROBLEM },
    },
  })
}

const binary = (types: readonly string[]) =>
  Object.fromEntries(types.map((type) => [type, { schema: { type: 'string' as const, format: 'binary' } }]))

/** What generated clients call it: `postBoardsIdTickets`. */
const operationOf = ({ method, path }: Route): string =>
  [method, ...path.split('/').slice(2)]
    .map((part) => part.replaceAll(/[{}]/gu, ''))
    .map((part, at) => (at === 0 ? part : part.charAt(0).toUpperCase() + part.slice(1)))
    .join('')

type Validated =
  | { success: true }
  | { success: false; error: { issues: readonly { path: readonly PropertyKey[]; message: string }[] } }

function refuseInvalid(result: Validated): void {
  if (result.success) return
  const fields: FieldIssue[] = result.error.issues.map(({ path, message }) => ({
    path: path.map(String).join('.'),
    message,
  }))
  throw new Problem('invalid-input', { fields })
}
