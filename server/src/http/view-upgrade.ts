import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { Problem } from '@wegpunkt/shared/http/problem'
import { MAX_SOCKETS_PER_VIEWER, MAX_VIEWER_FRAME_BYTES } from '@wegpunkt/shared/limits'
import { isOurProtocol } from '@wegpunkt/shared/wire/protocol'
import type { Onlooking } from '../boards/projections/onlooking.ts'
import type { ViewerEntrant } from '../rooms/viewers/viewer.ts'
import type { Viewers } from '../rooms/viewers/viewers.ts'
import { wsSocket } from '../rooms/ws-socket.ts'
import { type Admission, busy, tooManySockets } from './admission.ts'
import { network } from '../services/attempt-limits.ts'
import type { Device } from '../services/link-visits.ts'
import { socketsOf } from './upgrade-sockets.ts'
import { viewerIn } from './view-cookie.ts'

const viewPath = /^\/api\/view\/([\w-]{1,64})\/socket$/u

export type ViewUpgradeParts = {
  readonly viewers: Pick<Viewers, 'join' | 'makeRoom' | 'ofDevice'>
  /** Null for who may not look, whatever the reason. */
  readonly enterView: (device: Device) => Promise<Onlooking | null>
}

export type Asking = {
  readonly request: IncomingMessage
  readonly socket: Duplex
  readonly head: Buffer
  readonly address: string
  readonly onError: (error: Error) => void
}

/** The link whose socket is asked for; null for another address. */
export const linkAskedFor = (path: string): string | null => viewPath.exec(path)?.[1] ?? null

/**
 * Opens the sockets of those who look by a link. Whoever may not is told by plain HTTP, the same for each reason: the
 * page then asks by HTTP what is the matter.
 */
export function createViewUpgrade({ viewers, enterView }: ViewUpgradeParts, admission: Admission) {
  const sockets = socketsOf(MAX_VIEWER_FRAME_BYTES)

  const enter = async (link: string, { request, address }: Asking): Promise<ViewerEntrant> => {
    const leave = admission.enter(address)
    try {
      const entrant = await enterView({ link, secret: viewerIn(request.headers.cookie) })
      if (!entrant) throw new Problem('link-unavailable')
      return { ...entrant, network: network(address) }
    } finally {
      leave()
    }
  }

  return async (link: string, asking: Asking): Promise<void> => {
    const { request, socket, head, onError } = asking
    const entrant = await enter(link, asking)
    if (socket.destroyed) return
    if (viewers.ofDevice(entrant.device) >= MAX_SOCKETS_PER_VIEWER) throw tooManySockets()
    if (!viewers.makeRoom(entrant)) throw busy()
    sockets.handleUpgrade(request, socket, head, (ws) => {
      socket.off('error', onError)
      const opened = wsSocket(ws, onError)
      const outdated = isOurProtocol(ws.protocol) && !opened.isOurs ? new Problem('client-too-old') : null
      if (outdated) opened.close(outdated.closeCode, outdated.type)
      else viewers.join(opened, entrant)
    })
  }
}
