import type * as Y from 'yjs'
import type { PresenceStore } from './board-document.ts'
import type { Clock } from './clock.ts'
import type { PresenceLink } from './presence-link.ts'
import { createPeers } from './presence-peers.ts'
import { createPresenceSender } from './presence-sender.ts'

/** Others by what they show, and what this tab shows of itself, over whatever connection there is. */
export function openPresenceStore(
  doc: Y.Doc,
  clock: Clock,
): PresenceStore & PresenceLink & { close(): void } {
  const peers = createPeers()
  const sender = createPresenceSender(doc, clock, () => peers.get().length + 1)
  return {
    get: peers.get,
    subscribe: peers.subscribe,
    show: sender.show,
    veil: sender.veil,
    connected: sender.connected,
    receive(frame) {
      if (frame.kind === 'id-taken') sender.taken(frame.clientId)
      else peers.receive(frame)
    },
    lost() {
      sender.lost()
      peers.forget()
    },
    close: sender.stop,
  }
}
