import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import type { Log } from '../log.ts'
import { network } from '../services/attempt-limits.ts'
import { StartProblem } from '../start-problem.ts'

/**
 * Who takes nothing of an answer for so long, and sends nothing, does not get the rest. Systems and proxies on the way
 * take megabytes at once and then nothing for as long as a slow line needs for a part of them.
 */
const STILL_MS = 180_000
/** The database, files on their way and threads need some, too. */
const OTHER_OPEN_FILES = 200
/** With fewer a single browser that loads a page could be refused. */
export const FEWEST_CONNECTIONS = 20
/** One line in the log for all that are refused meanwhile. */
const SAY_EVERY_MS = 60_000

type Limits = {
  /** Sockets of people and of those who look count as well. */
  readonly most: number
  /** All come from one address: that of the proxy. */
  readonly isProxied: boolean
  readonly log: Log
  /** For tests. */
  readonly stillMs?: number
}

/**
 * So many as are wanted, or as the system allows open files. Throws StartProblem where nobody could be let in: refusing
 * each of them later would look like a server that is away.
 */
export function connectionsThatFit(wanted: number, files = filesThatMayBeOpen()): number {
  const most = Math.min(wanted, files - OTHER_OPEN_FILES)
  if (most < FEWEST_CONNECTIONS)
    throw new StartProblem(
      `MAX_CONNECTIONS: the system allows ${files} open files; expected ${FEWEST_CONNECTIONS + OTHER_OPEN_FILES} or more (ulimit -n, or LimitNOFILE of a service)`,
    )
  return most
}

/** Says so where they are fewer than were wanted. */
export function sayLowered(most: number, wanted: number, log: Log): void {
  if (most < wanted)
    log.info(
      { event: 'connections-lowered', most, wanted },
      `takes ${most} connections in place of ${wanted}, as the system allows no more open files`,
    )
}

/**
 * Bounds what connections cost, whoever opens them: how many there are, how many of one network, and how long one may
 * stand still. Whoever is inside stays. Beyond the limits a connection ends without an answer, which costs least.
 */
export function limitConnections(server: Server, { most, isProxied, log, stillMs = STILL_MS }: Limits): void {
  server.maxConnections = most
  server.timeout = stillMs
  let saidAt = -Infinity
  const refused = (from: string | undefined): void => {
    if (performance.now() - saidAt < SAY_EVERY_MS) return
    saidAt = performance.now()
    log.warn({ event: 'connections-full', from, most }, 'no further connection is taken')
  }
  server.on('drop', (data) => refused(data?.remoteAddress))
  if (isProxied) return
  const of = new Map<string, number>()
  server.on('connection', (socket: Socket) => {
    const from = network(socket.remoteAddress ?? '')
    const here = (of.get(from) ?? 0) + 1
    // So that nobody alone can keep all others out; a whole company may be behind one.
    if (here > Math.ceil(most / 2)) {
      refused(from)
      socket.destroy()
      return
    }
    of.set(from, here)
    socket.once('close', () => {
      const left = (of.get(from) ?? 1) - 1
      if (left > 0) of.set(from, left)
      else of.delete(from)
    })
  })
}

/** Node has raised it as far as it may. Elsewhere than on Linux nobody says. */
function filesThatMayBeOpen(): number {
  try {
    const limit = /^Max open files +(\d+)/mu.exec(readFileSync('/proc/self/limits', 'utf8'))?.[1]
    return limit === undefined ? Infinity : Number(limit)
  } catch {
    return Infinity
  }
}
