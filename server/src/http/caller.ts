import type { IncomingMessage } from 'node:http'

/** Where a request comes from, as far as the server can trust it. */
export type Caller = {
  /** The address to limit rates by. */
  readonly address: string
  /** From this very machine, not through a proxy and not by a name that another site may have pointed here. */
  readonly local: boolean
  /** By HTTPS as the browser sees it: a cookie may be Secure. */
  readonly secure: boolean
  /** Host and port as the browser sees them. */
  readonly host: string
}

/** `trustProxy`: the server is reached through one reverse proxy, which sets the X-Forwarded headers itself. */
export type Reach = { publicUrl: URL | null; trustProxy: boolean }

const loopbackHost = /^(localhost|127(?:\.\d{1,3}){3}|\[::1\])(:\d+)?$/i
const loopbackAddress = /^(127(?:\.\d{1,3}){3}|::1|::ffff:127(?:\.\d{1,3}){3})$/i
/** Each is set by some proxy, and by no browser. */
const proxyHeader = /^(x-forwarded-.+|x-real-ip|x-client-ip|true-client-ip|cf-.+|cdn-loop|forwarded|via)$/

/**
 * Without `trustProxy` the X-Forwarded headers count for nothing, except that a request that has any of them is
 * not local: a proxy on this machine would make the whole world look local.
 */
export function callerOf(request: IncomingMessage, { publicUrl, trustProxy }: Reach): Caller {
  const peer = request.socket.remoteAddress ?? ''
  const host = (trustProxy && lastOf(request, 'x-forwarded-host')) || (request.headers.host ?? '')
  const proxied = trustProxy || Object.keys(request.headers).some((name) => proxyHeader.test(name))
  const encrypted = 'encrypted' in request.socket
  const scheme = trustProxy ? lastOf(request, 'x-forwarded-proto') : null
  return {
    address: (trustProxy && lastOf(request, 'x-forwarded-for')) || peer,
    local: !proxied && isHere(publicUrl) && loopbackAddress.test(peer) && loopbackHost.test(host),
    secure: encrypted || scheme === 'https' || publicUrl?.protocol === 'https:',
    host,
  }
}

// Where people open another address there is a proxy, which may say nothing of itself.
const isHere = (publicUrl: URL | null): boolean => publicUrl === null || loopbackHost.test(publicUrl.host)

// The last entry is the proxy's own; those before it are the client's word.
function lastOf(request: IncomingMessage, name: string): string | null {
  const header = request.headers[name]
  const all = Array.isArray(header) ? header.join(',') : header
  return all?.split(',').at(-1)?.trim() || null
}
