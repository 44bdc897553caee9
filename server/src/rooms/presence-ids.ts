import type { Peer } from './presence-crowd.ts'
import { REMEMBER_DEPARTED_MS } from './relay-limits.ts'

type Departed = { readonly personId: string; readonly at: number }

/**
 * Whose each client id is on one board, and for a while whose it was: the late echo of a plain client must
 * not bring back somebody who has left.
 */
export class ClientIds {
  readonly #holders = new Map<number, Peer>()
  readonly #departed = new Map<number, Departed>()
  readonly #now: () => number

  constructor(now: () => number) {
    this.#now = now
  }

  holderOf(clientId: number): Peer | undefined {
    return this.#holders.get(clientId)
  }

  /** Whether somebody else has left under this id lately. */
  belongedToAnother(clientId: number, personId: string): boolean {
    const departed = this.#departed.get(clientId)
    return departed !== undefined && departed.personId !== personId
  }

  /** Those who have left and are still remembered. */
  departed(): Iterable<number> {
    return this.#departed.keys()
  }

  give(clientId: number, peer: Peer): void {
    this.#departed.delete(clientId)
    this.#holders.set(clientId, peer)
    peer.clientId = clientId
  }

  /** Gives back the id that it had. */
  release(peer: Peer): void {
    const { clientId, connection } = peer
    if (clientId === null) return
    this.#holders.delete(clientId)
    this.#departed.set(clientId, { personId: connection.attendee.id, at: this.#now() })
    peer.clientId = null
  }

  forgetOld(): void {
    for (const [clientId, { at }] of this.#departed) {
      if (this.#now() - at <= REMEMBER_DEPARTED_MS) return
      this.#departed.delete(clientId)
    }
  }
}
