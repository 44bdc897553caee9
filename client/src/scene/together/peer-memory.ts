import type { Peer } from '../../document/board-document.ts'

/** When a person was last seen doing something, in milliseconds of the clock that is asked with. */
export type Seen = {
  readonly arrived: number
  /** When the pointer moved. */
  readonly moved: number
  /** When a letter was typed or the caret moved. */
  readonly typed: number
}

/** Presence says what is; what is calm about it depends on since when. */
export interface PeerMemory {
  /** What is known of everybody who is here now, by client. */
  readonly look: (peers: readonly Peer[], now: number) => ReadonlyMap<number, Seen>
}

export function createPeerMemory(): PeerMemory {
  let known: ReadonlyMap<number, Seen & { readonly peer: Peer }> = new Map()
  return {
    look(peers, now) {
      known = new Map(
        peers.map((peer) => {
          const before = known.get(peer.clientId)
          if (!before) return [peer.clientId, { peer, arrived: now, moved: now, typed: now }]
          if (before.peer === peer) return [peer.clientId, before]
          const moved = peer.cursor === before.peer.cursor ? before.moved : now
          const typed = peer.caret === before.peer.caret ? before.typed : now
          return [peer.clientId, { peer, arrived: before.arrived, moved, typed }]
        }),
      )
      return known
    },
  }
}
