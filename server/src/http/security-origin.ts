import type { IncomingHttpHeaders } from 'node:http'
import { Problem } from '@wegpunkt/shared/http/problem'
import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from './app-env.ts'
import type { Caller, Reach } from './caller.ts'

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Whether a page of another site may be behind a request. Browsers name the page's origin; a request without
 * `Origin` comes from none, or says `Sec-Fetch-Site`. Programs that carry no cookie need neither.
 */
export function isForeign(headers: IncomingHttpHeaders, caller: Caller, { publicUrl }: Reach): boolean {
  const { origin } = headers
  if (origin !== undefined) {
    if (!URL.canParse(origin)) return true
    const from = new URL(origin)
    return from.host !== caller.host.toLowerCase() && from.origin !== publicUrl?.origin
  }
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site !== 'same-origin'
  return headers.cookie !== undefined
}

/** Refuses what changes something when another site's page may have sent it. */
export const sameOrigin =
  (reach: Reach): MiddlewareHandler<AppEnv> =>
  async (c, next) => {
    if (!safeMethods.has(c.req.method) && isForeign(c.env.incoming.headers, c.var.caller, reach)) {
      throw new Problem('foreign-origin')
    }
    await next()
  }
