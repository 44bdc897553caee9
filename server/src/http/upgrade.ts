import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { type Role, can } from '@wegpunkt/shared/access/roles'
import { Problem } from '@wegpunkt/shared/http/problem'
import type { Me } from '@wegpunkt/shared/http/account-routes'
import { MAX_FRAME_BYTES, MAX_SYNC_FRAME_BYTES } from '@wegpunkt/shared/limits'
import { isOurProtocol } from '@wegpunkt/shared/wire/protocol'
import type { Log } from '../log.ts'
import type { Entrant } from '../rooms/attendee.ts'
import type { Rooms } from '../rooms/rooms.ts'
import { wsSocket } from '../rooms/ws-socket.ts'
import { Admission, type AdmissionParts } from './admission.ts'
import { type Reach, callerOf } from './caller.ts'
import { ofStorage } from './problem.ts'
import { refuseUpgrade } from './refuse-upgrade.ts'
import { isOwnOrigin } from './security-origin.ts'
import { socketsOf } from './upgrade-sockets.ts'
import { type ViewUpgradeParts, createViewUpgrade, linkAskedFor } from './view-upgrade.ts'

export type UpgradeParts = AdmissionParts &
  ViewUpgradeParts & {
    rooms: Pick<Rooms, 'join'>
    /** Who sends this `Cookie` header, by which login. */
    authenticate: (cookie: string | undefined) => Promise<{ person: { id: string }; login: string } | null>
    redeem: (ticket: string, board: string) => { person: string; login: string } | null
    /** What a person may do on a board; null when either or the login is gone. */
    access: (
      who: { person: string; login: string },
      board: string,
    ) => Promise<{ person: Me; role: Role; isLowered: boolean } | null>
    reach: Reach
    log: Log
  }

const boardPath = /^\/collab\/([\w-]{1,64})$/u

/** Who has not been let in by then is sent away, so that slow requests do not pile up. */
const UPGRADE_TIMEOUT_MS = 5_000

/** Who offers another protocol, such as h2c, is answered as if they did not. For the server's options. */
export const shouldUpgrade = ({ headers }: IncomingMessage): boolean =>
  headers.upgrade?.toLowerCase() === 'websocket'

/**
 * Opens the sockets at /collab/{board}. Whoever is not let in gets a plain HTTP answer, and no socket ever
 * exists for them. Only a signed-in person with a client of ours gets one that closes at once, because
 * a browser hides the HTTP answer, and y-websocket would try for ever.
 */
export function openUpgrade(server: Server, parts: UpgradeParts): { close(): void } {
  const forEditors = socketsOf(MAX_SYNC_FRAME_BYTES)
  // What a message has so far lies in memory. Who may edit later comes back when it sends more.
  const forReaders = socketsOf(MAX_FRAME_BYTES)
  const admission = new Admission(parts)
  const openView = createViewUpgrade(parts, admission)

  const open = async (request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> => {
    // A reset while we ask the database would otherwise be an unhandled error, and end the server.
    const onError = (error: Error): void => parts.log.debug({ err: error }, 'a socket failed')
    socket.on('error', onError)
    const timeout = setTimeout(() => socket.destroy(), UPGRADE_TIMEOUT_MS)
    try {
      const { path, address } = mustBeOurs(request, parts.reach)
      const link = linkAskedFor(path)
      if (link !== null) return await openView(link, { request, socket, head, address, onError })
      const asked = await admit(request, parts, admission)
      if (socket.destroyed) return
      const entrant = stillFitting(asked, request, admission)
      const mayEdit = !(entrant instanceof Problem) && can(entrant.attendee.role, 'board.edit')
      const sockets = mayEdit ? forEditors : forReaders
      sockets.handleUpgrade(request, socket, head, (ws) => {
        socket.off('error', onError)
        const opened = wsSocket(ws, onError)
        // A page of another version would take our frames for something else.
        const outdated = isOurProtocol(ws.protocol) && !opened.isOurs ? new Problem('client-too-old') : null
        const refusal = entrant instanceof Problem ? entrant : outdated
        if (refusal) opened.close(refusal.closeCode, refusal.type)
        else if (!(entrant instanceof Problem)) parts.rooms.join(opened, entrant, asked.board)
      })
    } catch (error) {
      if (!(error instanceof Problem)) parts.log.error({ err: error }, 'an upgrade failed')
      refuseUpgrade(socket, error instanceof Problem ? error : (ofStorage(error) ?? new Problem('internal')))
    } finally {
      clearTimeout(timeout)
    }
  }
  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    void open(request, socket, head)
  }
  server.on('upgrade', onUpgrade)
  return { close: () => void server.off('upgrade', onUpgrade) }
}

/** Throws `not-found` for what is no address, and `foreign-origin`. */
function mustBeOurs(request: IncomingMessage, reach: Reach): { url: URL; path: string; address: string } {
  const url = URL.parse(request.url ?? '/', 'http://localhost')
  const path = url?.pathname ?? ''
  if (!url || !(boardPath.test(path) || linkAskedFor(path) !== null)) throw new Problem('not-found')
  const caller = callerOf(request, reach)
  const { origin } = request.headers
  // Clients that are no browsers send none. A browser always does, and so it is what tells a foreign page.
  if (origin !== undefined && !isOwnOrigin(origin, caller, reach)) throw new Problem('foreign-origin')
  return { url, path, address: caller.address }
}

type Asked = { entrant: Entrant | Problem; board: string }

/** Throws the Problem that is answered by HTTP; returns the one that only a socket can tell. */
async function admit(request: IncomingMessage, parts: UpgradeParts, admission: Admission): Promise<Asked> {
  const { url, path, address } = mustBeOurs(request, parts.reach)
  const board = boardPath.exec(path)?.[1]
  if (board === undefined) throw new Problem('not-found')
  const leave = admission.enter(address)
  try {
    const ticket = url.searchParams.get('ticket')
    const who = ticket === null ? await byCookie(request, parts) : parts.redeem(ticket, board)
    if (!who) throw new Problem('not-signed-in')
    const since = url.searchParams.get('since')
    return { entrant: await entrantFor({ ...who, since }, board, request, parts), board }
  } finally {
    leave()
  }
}

async function entrantFor(
  who: { person: string; login: string; since: string | null },
  board: string,
  request: IncomingMessage,
  parts: UpgradeParts,
): Promise<Asked['entrant']> {
  // Asked last, so that a login that ends meanwhile is either missing here or finds the socket open.
  const standing = (): Promise<Entrant['attendee']> => mustAccess(parts, who, board)
  try {
    return { attendee: await standing(), standing, login: who.login, since: who.since }
  } catch (error) {
    return bySocket(error, request)
  }
}

/** Others may have come while the database was asked. */
function stillFitting({ entrant, board }: Asked, request: IncomingMessage, admission: Admission) {
  if (entrant instanceof Problem) return entrant
  try {
    admission.mustFit(entrant.attendee.id, board)
    return entrant
  } catch (error) {
    return bySocket(error, request)
  }
}

function bySocket(error: unknown, request: IncomingMessage): Problem {
  if (error instanceof Problem && offersOurs(request)) return error
  throw error
}

async function byCookie(
  request: IncomingMessage,
  { authenticate }: UpgradeParts,
): Promise<{ person: string; login: string } | null> {
  const signedIn = await authenticate(request.headers.cookie)
  return signedIn && { person: signedIn.person.id, login: signedIn.login }
}

async function mustAccess(
  { access }: UpgradeParts,
  who: { person: string; login: string },
  board: string,
): Promise<Entrant['attendee']> {
  const found = await access(who, board)
  // Not a member and no such board are the same.
  if (!found) throw new Problem('board-not-found')
  return {
    id: found.person.id,
    name: found.person.name,
    department: found.person.department || null,
    role: found.role,
    isLowered: found.isLowered,
  }
}

const offersOurs = (request: IncomingMessage): boolean =>
  (request.headers['sec-websocket-protocol'] ?? '').split(',').some((one) => isOurProtocol(one.trim()))
