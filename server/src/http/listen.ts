import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { StartProblem } from '../start-problem.ts'

/** Who sends slowly holds a connection and nothing else, and not for long. */
const HEAD_TIMEOUT_MS = 10_000
/** With its body, which `slow-bodies.ts` cuts earlier: 10 MB at 34 kB a second. */
const REQUEST_TIMEOUT_MS = 300_000
const LOOK_EVERY_MS = 2_000
const IDLE_LOOK_MS = 50

/** For the server's options. */
export const httpTimeouts = {
  headersTimeout: HEAD_TIMEOUT_MS,
  requestTimeout: REQUEST_TIMEOUT_MS,
  connectionsCheckingInterval: LOOK_EVERY_MS,
} as const

type Place = { host: string; port: number }

/** Opens the port and gives the one it got. Throws StartProblem when that cannot be. */
export async function listen(server: Server, place: Place): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    const refuse = (error: NodeJS.ErrnoException): void => reject(startProblem(error, place))
    server.once('error', refuse)
    server.listen(place, () => {
      server.off('error', refuse)
      resolve()
    })
  })
  return (server.address() as AddressInfo).port
}

function startProblem(error: NodeJS.ErrnoException, { host, port }: Place): Error {
  const expected: Readonly<Record<string, string>> = {
    EADDRINUSE: `PORT: ${port} is in use already; end what runs there or set another PORT`,
    EACCES: `PORT: this account may not listen on ${port}; set PORT to 1024 or more`,
    EADDRNOTAVAIL: `HOST: ${host} is no address of this machine`,
    ENOTFOUND: `HOST: ${host} is no address of this machine`,
  }
  const line = expected[error.code ?? '']
  return line === undefined ? error : new StartProblem(line, { cause: error })
}

/** Takes no new connections, lets answers under way finish, and cuts what is left after `graceMs`. */
export async function stopListening(server: Server, graceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve())
  })
  server.closeIdleConnections()
  // What answers still becomes idle, which nobody is told of.
  const idle = setInterval(() => server.closeIdleConnections(), IDLE_LOOK_MS)
  const timer = setTimeout(() => server.closeAllConnections(), graceMs)
  await closed
  clearInterval(idle)
  clearTimeout(timer)
}
