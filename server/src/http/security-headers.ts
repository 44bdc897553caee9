import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from './app-env.ts'
import type { Reach } from './caller.ts'

const ONE_YEAR_SECONDS = 365 * 24 * 60 * 60

/** Nothing from other hosts. Mantine sets styles in elements, so styles alone may be inline. */
const policy = (sockets: string, frames: readonly string[]): string =>
  [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self'${sockets}`,
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${frames.length > 0 ? frames.join(' ') : "'none'"}`,
  ].join('; ')

const hostPattern = /^[\w.-]+(:\d+)?$|^\[[\da-f:]+\](:\d+)?$/i

/** Which sites may show a page in a frame: those that a link names, on its own pages alone. */
export type FramesOf = (page: {
  readonly path: string
  readonly cookie: string | undefined
}) => Promise<readonly string[]>

const nowhere: FramesOf = async () => []

/** What is shown by a link is for who was given it: no search engine keeps it. */
const SHOWN_BY_LINK = /^\/(l|v|api\/view|api\/links)(\/|$)/u
const PAGE_OF_LINK = /^\/(l|v)\//u

/** HSTS only where the operator says that the address is https: a browser would insist on it for a year. */
export const securityHeaders =
  ({ publicUrl }: Reach, framesOf: FramesOf = nowhere): MiddlewareHandler<AppEnv> =>
  async (c, next) => {
    await next()
    const { host } = c.var.caller
    // Not every browser counts a socket to the same host as 'self'.
    const sockets = hostPattern.test(host) ? ` ws://${host} wss://${host}` : ''
    const { path } = c.req
    if (!c.res.headers.has('content-security-policy')) {
      const isPage = PAGE_OF_LINK.test(path)
      const frames = isPage ? await framesOf({ path, cookie: c.req.header('cookie') }) : []
      c.header('content-security-policy', policy(sockets, frames))
    }
    if (SHOWN_BY_LINK.test(path)) c.header('x-robots-tag', 'noindex, nofollow')
    c.header('x-content-type-options', 'nosniff')
    c.header('referrer-policy', 'no-referrer')
    c.header('cross-origin-opener-policy', 'same-origin')
    c.header('cross-origin-resource-policy', 'same-origin')
    c.header('permissions-policy', 'camera=(), microphone=(), geolocation=()')
    if (publicUrl?.protocol === 'https:') {
      c.header('strict-transport-security', `max-age=${ONE_YEAR_SECONDS}`)
    }
    if (path.startsWith('/api/') && !c.res.headers.has('cache-control')) {
      c.header('cache-control', 'no-store')
    }
  }
