import { MAX_CLIENT_IDS_PER_BOARD } from '@wegpunkt/shared/limits'
import type { Peer } from './presence-crowd.ts'
import { REMEMBER_DEPARTED_MS } from './relay-limits.ts'

type Departed = { readonly at: number }

/**
 * Whose each client id is on one board, and for a while whose it was: the late echo of a plain client must
 * not bring back somebody who has left.
 */
export class ClientIds {
  readonly #holders = new Map<number, Peer>()
  readonly #departed = new Map<number, Departed>()
  /** Everybody sees everybody's ids, and nobody may take one while its person is away. */
  readonly #firstBy = new Map<number, string>()
  readonly #now: () => number

  constructor(now: () => number) {
    this.#now = now
  }

  holderOf(clientId: number): Peer | undefined {
    return this.#holders.get(clientId)
  }

  /** Whether somebody else was the first under this id, for as long as the board is in memory. */
  isAnothers(clientId: number, personId: string): boolean {
    const first = this.#firstBy.get(clientId)
    return first !== undefined && first !== personId
  }

  /** Those who have left and are still remembered. */
  departed(): Iterable<number> {
    return this.#departed.keys()
  }

  give(clientId: number, peer: Peer): void {
    this.#departed.delete(clientId)
    this.#holders.set(clientId, peer)
    const { id } = peer.connection.attendee
    if (!this.#firstBy.has(clientId) && this.#firstBy.size < MAX_CLIENT_IDS_PER_BOARD)
      this.#firstBy.set(clientId, id)
    peer.clientId = clientId
  }

  /** Gives back the id that it had. */
  release(peer: Peer): void {
    const { clientId } = peer
    if (clientId === null) return
    this.#holders.delete(clientId)
    this.#departed.set(clientId, { at: this.#now() })
    peer.clientId = null
  }

  forgetOld(): void {
    for (const [clientId, { at }] of this.#departed) {
      if (this.#now() - at <= REMEMBER_DEPARTED_MS) return
      this.#departed.delete(clientId)
    }
  }
}
