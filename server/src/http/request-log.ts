import { randomBytes } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import type { Log } from '../log.ts'
import type { AppEnv } from './app-env.ts'
import { type Reach, callerOf } from './caller.ts'
import type { HttpMetrics } from './metrics.ts'

/**
 * Gives each request its id, its log and its caller; logs and counts the answer. The log names the route, never
 * the path: paths carry tokens, as of invitations. What only reads is logged at level debug.
 */
export const requestLog =
  (log: Log, metrics: HttpMetrics, reach: Reach): MiddlewareHandler<AppEnv> =>
  async (c, next) => {
    const started = performance.now()
    const requestId = randomBytes(8).toString('hex')
    c.set('requestId', requestId)
    c.set('log', log.child({ requestId }))
    c.set('caller', callerOf(c.env.incoming, reach))
    await next()
    c.header('x-request-id', requestId)
    const { method } = c.req
    const { status } = c.res
    const seconds = (performance.now() - started) / 1000
    const route = routeOf(c)
    if (!isSecret(route))
      metrics.requests.observe({ method: knownMethod(method), route, status: String(status) }, seconds)
    const level = status < 400 && (method === 'GET' || method === 'HEAD') ? 'debug' : 'info'
    c.var.log[level]({ method, route, status, ms: Math.round(seconds * 1000) }, 'request')
  }

/** Everybody may read the metrics: when something is said in secret must not show in them. */
const isSecret = (route: string): boolean => route.endsWith('/secrets')

// The first that matches answers; middlewares are registered for all methods.
function routeOf(c: Parameters<MiddlewareHandler<AppEnv>>[0]): string {
  const path = matchedRoutes(c).find((route) => route.method !== 'ALL')?.path
  return path === undefined ? 'none' : path.replace(/^\/?\*$/, 'static')
}

// A label takes a value for each method it sees, and a client may make up methods without end.
const knownMethod = (method: string): string =>
  ['GET', 'HEAD', 'POST', 'PATCH', 'DELETE', 'PUT', 'OPTIONS'].includes(method) ? method : 'other'
