import type { PresentPerson } from '@wegpunkt/shared/wire/presence'
import { MAX_PEERS, NO_CURSOR, encodePeer } from '@wegpunkt/shared/wire/presence-codec'
import { nothingShown } from '@wegpunkt/shared/wire/presence-shown'
import type { Connection } from './connection.ts'

/** What presence needs of a connection. */
export type Presenter = Pick<
  Connection,
  'isOurs' | 'isOpen' | 'attendee' | 'takesPresence' | 'sendFrame' | 'sendBytes'
>

/** One connection on a board, and what others may see of it. Its cursor is in the crowd's arrays. */
export type Peer = {
  readonly number: number
  readonly connection: Presenter
  /** Under which client id it is seen; null: it is not. */
  clientId: number | null
  /** Silent for so long that it may be gone. */
  isHidden: boolean
  /** As clients of ours are told. */
  shown: Uint8Array
  /** As a plain client shows itself; null of ours. */
  state: object | null
}

/** What about a peer is news, as bits. */
export const PERSON = 1
export const CURSOR = 2
export const SHOWN = 4
export const ALL = PERSON | CURSOR | SHOWN

const FIRST_CAPACITY = 8

export const isVisible = (peer: Peer | null): peer is Peer =>
  peer !== null && peer.clientId !== null && !peer.isHidden

/**
 * Everybody on one board by number. What changes all the time is in flat arrays: 300 people who all move are
 * 90,000 pairs to look at in each tick.
 */
export class Crowd {
  readonly peers: (Peer | null)[] = []
  readonly #byConnection = new Map<Presenter, Peer>()
  x = new Int32Array(FIRST_CAPACITY).fill(NO_CURSOR)
  y = new Int32Array(FIRST_CAPACITY)
  /** Since clients of ours were last told. */
  news = new Uint8Array(FIRST_CAPACITY)
  /** As ours are told who it is; made once for all readers. */
  readonly #cards: (Uint8Array | null)[] = []

  get size(): number {
    return this.#byConnection.size
  }

  /** All numbers that were ever given out are below. */
  get top(): number {
    return this.peers.length
  }

  get capacity(): number {
    return this.news.length
  }

  of(connection: Presenter): Peer | undefined {
    return this.#byConnection.get(connection)
  }

  /** Null: there are more than numbers; who comes now is not seen, and sees nobody. */
  add(connection: Presenter): Peer | null {
    const free = this.peers.indexOf(null)
    const number = free < 0 ? this.top : free
    if (number >= MAX_PEERS) return null
    if (number >= this.capacity) this.#grow()
    const peer = { number, connection, clientId: null, isHidden: false, shown: nothingShown, state: null }
    this.peers[number] = peer
    this.#byConnection.set(connection, peer)
    return peer
  }

  /** Its number is given to the next who comes: whoever is told of a number is told anew whose it is. */
  remove(peer: Peer): void {
    this.peers[peer.number] = null
    this.#byConnection.delete(peer.connection)
    this.x[peer.number] = NO_CURSOR
  }

  /** The person behind a number has changed, come or gone. */
  renamed(peer: Peer): void {
    const { number, clientId } = peer
    const card = { peer: number, clientId: clientId ?? 0, person: isVisible(peer) ? personOf(peer) : null }
    this.#cards[number] = encodePeer(card)
  }

  card(number: number): Uint8Array | null {
    return this.#cards[number] ?? null
  }

  #grow(): void {
    const capacity = this.capacity * 2
    this.x = grown(this.x, new Int32Array(capacity).fill(NO_CURSOR))
    this.y = grown(this.y, new Int32Array(capacity))
    this.news = grown(this.news, new Uint8Array(capacity))
  }
}

/** The larger array, with what was in the smaller one. */
export function grown<T extends Int32Array | Uint8Array>(from: T, to: T): T {
  to.set(from)
  return to
}

function personOf({ connection }: Peer): PresentPerson {
  const { id, name, department, role } = connection.attendee
  return { id, name, department, role }
}
