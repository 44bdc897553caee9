import type { Frame } from '@wegpunkt/shared/wire/frames'
import type { Presence } from '@wegpunkt/shared/wire/presence'
import { decodeCursors, decodePeers, decodePeersShown } from '@wegpunkt/shared/wire/presence-codec'
import { decodeShown } from '@wegpunkt/shared/wire/presence-shown'
import { isNowhere } from '@wegpunkt/shared/wire/read-presence'
import { equalityDeep } from 'lib0/function'
import type { Peer, Store } from './board-document.ts'
import { createValueStore } from './value-store.ts'

/** The other tabs of one connection, as the server tells of them by number. */
export function createPeers(): Store<readonly Peer[]> & { receive(frame: Frame): void; forget(): void } {
  const peers = createValueStore<readonly Peer[]>([])
  const byNumber = new Map<number, Peer>()

  // Who shows the same as before stays the very same object.
  const keep = (number: number, next: Peer): void => {
    if (!equalityDeep(byNumber.get(number), next)) byNumber.set(number, next)
  }
  const change = (number: number, to: Partial<Presence>): void => {
    const peer = byNumber.get(number)
    if (peer) keep(number, { ...peer, ...to })
  }
  const read = (frame: Frame): void => {
    if (frame.kind === 'cursors')
      for (const { peer, cursor } of decodeCursors(frame.bytes)) change(peer, { cursor })
    if (frame.kind === 'shown')
      for (const { peer, bytes } of decodePeersShown(frame.bytes)) change(peer, readOrNothing(bytes))
    if (frame.kind !== 'peers') return
    for (const { peer, clientId, person } of decodePeers(frame.bytes)) {
      const known = byNumber.get(peer)
      // The number of somebody who has left is soon another's.
      if (!person) byNumber.delete(peer)
      else keep(peer, { ...(known?.clientId === clientId ? known : isNowhere), clientId, person })
    }
  }
  const publish = (): void => {
    const next = [...byNumber.values()].toSorted((a, b) => a.clientId - b.clientId)
    const now = peers.get()
    if (next.length !== now.length || next.some((peer, i) => peer !== now[i])) peers.set(next)
  }

  return {
    get: peers.get,
    subscribe: peers.subscribe,
    receive(frame) {
      try {
        read(frame)
      } catch {
        // Presence is lossy: what makes no sense is as if it had not come.
      }
      publish()
    },
    forget() {
      byNumber.clear()
      publish()
    },
  }
}

function readOrNothing(bytes: Uint8Array): Partial<Presence> {
  try {
    return decodeShown(bytes)
  } catch {
    // A newer client may show something that this one does not know.
    return {}
  }
}
