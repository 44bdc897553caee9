import type { Point } from '@wegpunkt/shared/board/geometry'
import { Problem } from '@wegpunkt/shared/http/problem'
import { MAX_PRESENCE_BYTES } from '@wegpunkt/shared/limits'
import { NO_CURSOR, mustBeCursor, onBoard, readInt24 } from '@wegpunkt/shared/wire/presence-codec'
import { decodeShown, nothingShown } from '@wegpunkt/shared/wire/presence-shown'
import type { Clock } from './clock.ts'
import type { RoomMetrics } from './metrics.ts'
import { mustRead } from './must-read.ts'
import { ALL, CURSOR, Crowd, PERSON, type Peer, type Presenter, SHOWN, isVisible } from './presence-crowd.ts'
import { readOwnEntry } from './presence-frame.ts'
import { ClientIds } from './presence-ids.ts'
import { OurReaders } from './presence-ours.ts'
import { PlainReaders } from './presence-plain.ts'
import { readState, stateForOurs } from './stamp.ts'

/**
 * Who shows what on one board. Each connection speaks for one client id: a client of ours announces it, a
 * plain client shows itself under it; what it says about others is dropped unread. Lossy: the latest wins,
 * in batches, never stored. While nobody moves, no timer runs.
 */
export class PresenceTable {
  readonly #crowd = new Crowd()
  readonly #ids: ClientIds
  readonly #ours: OurReaders
  readonly #plain: PlainReaders
  readonly #metrics: RoomMetrics

  constructor(clock: Clock, metrics: RoomMetrics) {
    this.#ids = new ClientIds(() => clock.now())
    this.#ours = new OurReaders(this.#crowd, clock, metrics)
    this.#plain = new PlainReaders(this.#crowd, this.#ids, clock, metrics)
    this.#metrics = metrics
  }

  /** From now on it is told about everybody, beginning with all that there is to see. */
  join(connection: Presenter): void {
    const peer = this.#crowd.add(connection)
    if (peer) this.#readersLike(peer).add(peer)
  }

  leave(connection: Presenter): void {
    const peer = this.#crowd.of(connection)
    if (!peer) return
    this.#vanish(peer)
    this.#readersLike(peer).remove(peer)
    this.#crowd.remove(peer)
  }

  /**
   * A client of ours says under which client id it writes and is seen. False: the id is another's, and the
   * client has to take a new one before its next edit (V4).
   */
  announce(connection: Presenter, clientId: number): boolean {
    const peer = this.#crowd.of(connection)
    if (!peer || peer.clientId === clientId) return true
    const holder = this.#ids.holderOf(clientId)
    const { id } = connection.attendee
    if (this.#ids.isAnothers(clientId, id)) return false
    if (holder?.connection.isOpen && !holder.isHidden) {
      // Most likely it is the same tab, whose old connection has not been found dead yet.
      if (holder.connection.attendee.id === id) this.#show(holder, null, nothingShown)
      return false
    }
    if (holder) this.#vanish(holder)
    if (holder?.connection.isOurs) holder.connection.sendFrame({ kind: 'id-taken', clientId })
    this.#appear(peer, clientId)
    return true
  }

  /** Who is on the board under this client id. */
  personUnder(clientId: number): string | null {
    return this.#ids.holderOf(clientId)?.connection.attendee.id ?? null
  }

  /** The pointer of a client of ours. Throws `bad-request`. */
  receiveCursor(from: Presenter, bytes: Uint8Array): void {
    this.#metrics.presence.in.count++
    const isThere = mustRead(mustBeCursor, bytes)
    const peer = this.#crowd.of(from)
    if (!peer) return
    this.#crowd.x[peer.number] = isThere ? readInt24(bytes, 0) : NO_CURSOR
    this.#crowd.y[peer.number] = readInt24(bytes, 3)
    this.#tell(peer, CURSOR)
  }

  /** Everything else that a client of ours shows. Throws `bad-request`. */
  receiveShown(from: Presenter, bytes: Uint8Array): void {
    this.#metrics.presence.in.count++
    if (bytes.length > MAX_PRESENCE_BYTES) throw new Problem('bad-request')
    const { view } = mustRead(decodeShown, bytes)
    const peer = this.#crowd.of(from)
    if (!peer) return
    // A copy, for the frame is part of a larger buffer that would stay in memory with it.
    peer.shown = bytes.slice()
    this.#ours.looksAt(peer, view)
    this.#tell(peer, SHOWN)
  }

  /** What a plain client says of itself; its echoes are not read. Throws `bad-request`. */
  receive(from: Presenter, bytes: Uint8Array): void {
    this.#metrics.presence.in.count++
    const peer = this.#crowd.of(from)
    const entry = peer && readOwnEntry(bytes, (clientId) => this.#speaksFor(peer, clientId))
    if (!entry) return
    if (entry.json.length > MAX_PRESENCE_BYTES) throw new Problem('bad-request')
    const state = readState(entry.json)
    if (!state) return this.#vanish(peer)
    if (peer.clientId === null) this.#takeOver(peer, entry.clientId)
    const { cursor, shown } = stateForOurs(state)
    peer.state = state
    this.#show(peer, cursor, shown)
  }

  /** A plain client asks for everything there is to see. */
  showAll(to: Presenter): void {
    const peer = this.#crowd.of(to)
    if (peer) this.#plain.add(peer)
  }

  /** Takes a silent connection out of sight, until it is heard of again. */
  setHidden(connection: Presenter, isHidden: boolean): void {
    const peer = this.#crowd.of(connection)
    if (!peer || peer.isHidden === isHidden) return
    peer.isHidden = isHidden
    this.#tell(peer, ALL)
  }

  /** The person's name, department or role is another now. */
  restamp(connection: Presenter): void {
    const peer = this.#crowd.of(connection)
    if (peer && isVisible(peer)) this.#tell(peer, PERSON)
  }

  /** Called every TICK_MS. */
  tick(): void {
    this.#ours.tick()
    this.#plain.tick()
    this.#ids.forgetOld()
  }

  close(): void {
    this.#ours.close()
    this.#plain.close()
  }

  #readersLike({ connection }: Peer): OurReaders | PlainReaders {
    return connection.isOurs ? this.#ours : this.#plain
  }

  /** Whether a plain client speaks for the client id: the first that nobody else has becomes its own. */
  #speaksFor({ clientId: own, connection }: Peer, clientId: number): boolean {
    if (own !== null) return own === clientId
    const holder = this.#ids.holderOf(clientId)
    if (this.#ids.isAnothers(clientId, connection.attendee.id)) return false
    if (!holder) return true
    // The same person under the same id has come back before the old connection was found dead.
    return !holder.connection.isOurs && holder.connection.attendee.id === connection.attendee.id
  }

  #takeOver(peer: Peer, clientId: number): void {
    const holder = this.#ids.holderOf(clientId)
    if (holder) this.#vanish(holder)
    this.#appear(peer, clientId)
  }

  #appear(peer: Peer, clientId: number): void {
    this.#vanish(peer)
    this.#ids.give(clientId, peer)
    this.#tell(peer, ALL)
  }

  #vanish(peer: Peer): void {
    const { clientId } = peer
    if (clientId === null) return
    this.#ids.release(peer)
    this.#tell(peer, PERSON)
    this.#plain.hear(clientId)
  }

  #show(peer: Peer, cursor: Point | null, shown: Uint8Array): void {
    this.#crowd.x[peer.number] = cursor ? onBoard(cursor[0]) : NO_CURSOR
    this.#crowd.y[peer.number] = cursor ? onBoard(cursor[1]) : 0
    peer.shown = shown
    this.#tell(peer, CURSOR | SHOWN)
  }

  #tell(peer: Peer, bits: number): void {
    if ((bits & PERSON) !== 0) this.#crowd.renamed(peer)
    this.#ours.hear(peer, bits)
    if (peer.clientId !== null) this.#plain.hear(peer.clientId)
  }
}
