import { MAX_PRESENCE_BYTES, PRESENCE_EVERY_MS } from '@wegpunkt/shared/limits'
import { Presence, StampedPresence } from '@wegpunkt/shared/wire/presence'
import { equalityDeep } from 'lib0/function'
import type { Awareness } from 'y-protocols/awareness'
import type { Peer, PresenceStore } from './board-document.ts'
import type { Clock } from './clock.ts'
import { createValueStore } from './value-store.ts'

/** Leaves room for the client id, the clock and the person that the server adds. */
const ROOM_FOR_STAMP_BYTES = 512

/** Others by what they show, and what this tab shows of itself. Closing it makes this tab disappear. */
export function openPresenceStore(awareness: Awareness, clock: Clock): PresenceStore & { close(): void } {
  const peers = createValueStore<readonly Peer[]>([])
  const byClient = new Map<number, Peer>()

  const read = ({ added, updated, removed }: Changed): void => {
    for (const clientId of [...added, ...updated, ...removed]) readPeer(awareness, clientId, byClient)
    const next = [...byClient.values()].toSorted((a, b) => a.clientId - b.clientId)
    const now = peers.get()
    if (next.length !== now.length || next.some((peer, i) => peer !== now[i])) peers.set(next)
  }

  const sender = createSender(awareness, clock)
  awareness.on('change', read)
  read({ added: [...awareness.getStates().keys()], updated: [], removed: [] })
  return {
    get: peers.get,
    subscribe: peers.subscribe,
    show: (change) => sender.show(change),
    close() {
      sender.stop()
      awareness.off('change', read)
      awareness.setLocalState(null)
    },
  }
}

type Changed = { added: number[]; updated: number[]; removed: number[] }

// Keeps the very same object for a peer that shows the same as before, and drops what is no presence.
function readPeer(awareness: Awareness, clientId: number, byClient: Map<number, Peer>): void {
  const state = clientId === awareness.clientID ? undefined : awareness.getStates().get(clientId)
  const read = StampedPresence.safeParse(state)
  if (!read.success) {
    byClient.delete(clientId)
    return
  }
  const peer: Peer = { ...read.data, clientId }
  if (!equalityDeep(byClient.get(clientId), peer)) byClient.set(clientId, peer)
}

type Sender = { show(change: Partial<Presence>): void; stop(): void }

/** At most one message in PRESENCE_EVERY_MS: the first at once, then the latest when the time is up. */
function createSender(awareness: Awareness, clock: Clock): Sender {
  let shown = Presence.parse({})
  let sentAt = Number.NEGATIVE_INFINITY
  let callOff: (() => void) | null = null

  const send = (): void => {
    callOff = null
    sentAt = clock.now()
    awareness.setLocalState(fitting(shown))
  }

  awareness.setLocalState(shown)
  return {
    show(change) {
      const next = { ...shown, ...change }
      if (equalityDeep(next, shown)) return
      shown = next
      const wait = sentAt + PRESENCE_EVERY_MS - clock.now()
      if (wait <= 0) {
        callOff?.()
        send()
      } else callOff ??= clock.after(wait, send)
    },
    stop: () => callOff?.(),
  }
}

/** The server drops a presence that is too large; so of a large selection others see a part. */
function fitting(presence: Presence): Presence {
  let fits = presence
  for (let most = presence.selection.length; isTooLarge(fits) && most > 0; most = Math.floor(most / 2)) {
    const { gesture, selection } = presence
    fits = {
      ...presence,
      selection: selection.slice(0, most),
      gesture: gesture?.kind === 'move' ? { ...gesture, ids: gesture.ids.slice(0, most) } : gesture,
    }
  }
  return fits
}

// Everything in a presence is ASCII, so characters are bytes.
const isTooLarge = (presence: Presence): boolean =>
  JSON.stringify(presence).length > MAX_PRESENCE_BYTES - ROOM_FOR_STAMP_BYTES
