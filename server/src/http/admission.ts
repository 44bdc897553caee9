import { Problem } from '@wegpunkt/shared/http/problem'
import {
  MAX_CONNECTIONS_PER_BOARD,
  MAX_PENDING_UPGRADES,
  MAX_SOCKETS_PER_PERSON,
} from '@wegpunkt/shared/limits'
import type { Rooms } from '../rooms/rooms.ts'
import type { Overload } from './overload.ts'
import { UpgradeRates } from './upgrade-rates.ts'

const RETRY_SECONDS = 5

export type AdmissionParts = {
  rooms: Pick<Rooms, 'socketsOf' | 'connectionsOn'>
  overload: Pick<Overload, 'reason'>
}

/**
 * Whether there is room for one more socket, whoever asks: those who are inside go first. Rights are asked for
 * between the two, so what costs nothing to refuse is refused before the database is troubled.
 */
export class Admission {
  readonly #parts: AdmissionParts
  readonly #rates = new UpgradeRates()
  #pending = 0

  constructor(parts: AdmissionParts) {
    this.#parts = parts
  }

  /** Takes a place among those who wait; the result gives it back. Throws `busy` and `too-many-requests`. */
  enter(address: string): () => void {
    if (this.#parts.overload.reason !== null || this.#pending >= MAX_PENDING_UPGRADES) throw busy()
    this.#rates.mustAllow(address)
    this.#pending++
    return () => void this.#pending--
  }

  /** Right before the socket opens, as others may have come meanwhile. Throws as `enter` does. */
  mustFit(person: string, board: string): void {
    const { rooms } = this.#parts
    if (rooms.connectionsOn(board) >= MAX_CONNECTIONS_PER_BOARD) throw busy()
    if (rooms.socketsOf(person) >= MAX_SOCKETS_PER_PERSON) throw tooManySockets()
  }
}

export const busy = (): Problem => new Problem('busy', { retryAfterSeconds: RETRY_SECONDS })

export const tooManySockets = (): Problem =>
  new Problem('too-many-requests', { retryAfterSeconds: RETRY_SECONDS })
