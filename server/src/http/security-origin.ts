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
function isForeign(headers: IncomingHttpHeaders, caller: Caller, reach: Reach): boolean {
  const { origin } = headers
  if (origin !== undefined) return !isOwnOrigin(origin, caller, reach)
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site !== 'same-origin'
  return headers.cookie !== undefined
}

/** Whether an `Origin` is of our own pages: of the host that was asked, or of PUBLIC_URL. */
export function isOwnOrigin(origin: string, { host }: Caller, { publicUrl }: Reach): boolean {
  if (!URL.canParse(origin)) return false
  const from = new URL(origin)
  return from.host === host.toLowerCase() || from.origin === publicUrl?.origin
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
