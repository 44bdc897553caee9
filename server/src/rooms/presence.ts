import { Problem } from '@wegpunkt/shared/http/problem'
import { MAX_PRESENCE_BYTES, PRESENCE_EVERY_MS } from '@wegpunkt/shared/limits'
import type { Connection } from './connection.ts'
import type { RoomMetrics } from './metrics.ts'
import { type PresenceEntry, encodeEntry, presenceFrame, readPresence } from './presence-frame.ts'
import { REMEMBER_DEPARTED_MS, RENEW_PRESENCE_MS } from './relay-limits.ts'
import { readShown, stamp } from './stamp.ts'

/** Clocks count from here in milliseconds, so that they go on rising after a restart of the server. */
const CLOCK_EPOCH = Date.UTC(2026, 0, 1)

type Shown = { owner: Connection; what: object; clock: number; sentAt: number; hidden: boolean }
type Departed = { personId: string; clock: number; at: number }

/**
 * Who shows what on one board. Each connection owns one client id, the first it shows itself under; what
 * it says about others is dropped unread. Lossy: the latest wins, in batches, never stored.
 */
export class PresenceTable {
  readonly #shown = new Map<number, Shown>()
  readonly #ids = new Map<Connection, number>()
  readonly #departed = new Map<number, Departed>()
  /** What a client sent faster than allowed; its latest is looked at with the next batch. */
  readonly #deferred = new Map<Connection, PresenceEntry>()
  /** Whose changes a slow reader has missed. */
  readonly #missed = new Map<Connection, Set<number>>()
  readonly #changed = new Set<number>()
  readonly #members: () => Iterable<Connection>
  readonly #now: () => number
  readonly #metrics: RoomMetrics
  #timer: NodeJS.Timeout | null = null
  #flushedAt = 0

  constructor(members: () => Iterable<Connection>, now: () => number, metrics: RoomMetrics) {
    this.#members = members
    this.#now = now
    this.#metrics = metrics
  }

  /** Throws `bad-request` and `too-many-requests`. */
  receive(from: Connection, bytes: Uint8Array): void {
    this.#metrics.presenceIn.inc()
    const mayPass = from.rates.allowsPresence(bytes.length)
    for (const entry of readPresence(bytes)) {
      if (!this.#claims(from, entry.clientId)) continue
      if (mayPass) this.#show(from, entry)
      else this.#deferred.set(from, entry)
      this.#schedule()
    }
  }

  /** Everything there is to see, for one who has just come. */
  sendAll(to: Connection): void {
    this.#sendEntries(to, [...this.#shown.keys()])
  }

  leave(connection: Connection): void {
    this.#deferred.delete(connection)
    this.#missed.delete(connection)
    const id = this.#ids.get(connection)
    if (id !== undefined) this.#depart(id, connection)
  }

  /** Takes a silent connection out of sight, until it is heard of again. */
  setHidden(connection: Connection, hidden: boolean): void {
    const id = this.#ids.get(connection)
    const shown = id === undefined ? undefined : this.#shown.get(id)
    if (id === undefined || !shown || shown.hidden === hidden) return
    shown.hidden = hidden
    this.#change(id)
  }

  /** The person's name, department or role is another now. */
  restamp(connection: Connection): void {
    const id = this.#ids.get(connection)
    if (id !== undefined) this.#change(id)
  }

  /** Called every TICK_MS: shows again what clients would forget, and what slow readers have missed. */
  tick(): void {
    const now = this.#now()
    for (const [id, shown] of this.#shown) {
      if (!shown.hidden && now - shown.sentAt >= RENEW_PRESENCE_MS) this.#change(id)
    }
    for (const [connection, ids] of this.#missed) {
      if (!connection.takesPresence) continue
      this.#missed.delete(connection)
      this.#sendEntries(connection, [...ids])
    }
    for (const [id, { at }] of this.#departed) {
      if (now - at > REMEMBER_DEPARTED_MS) this.#departed.delete(id)
    }
  }

  close(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
  }

  /** Whether this connection speaks for the client id. The first id that nobody else has becomes its own. */
  #claims(from: Connection, id: number): boolean {
    const own = this.#ids.get(from)
    if (own !== undefined) return own === id
    const owner = this.#shown.get(id)?.owner
    const personId = owner ? owner.attendee.id : this.#departed.get(id)?.personId
    // The same person under the same id has come back before the old socket was found dead.
    if (personId !== undefined && personId !== from.attendee.id) return false
    if (owner) this.#ids.delete(owner)
    return true
  }

  #show(from: Connection, { clientId, json }: PresenceEntry): void {
    if (json.length > MAX_PRESENCE_BYTES) throw new Problem('bad-request')
    const what = readShown(json, from.isOurs)
    if (!what) return this.#depart(clientId, from)
    const clock = this.#shown.get(clientId)?.clock ?? this.#departed.get(clientId)?.clock ?? 0
    this.#shown.set(clientId, { owner: from, what, clock, sentAt: 0, hidden: false })
    this.#ids.set(from, clientId)
    this.#change(clientId)
  }

  #depart(id: number, owner: Connection): void {
    this.#ids.delete(owner)
    const shown = this.#shown.get(id)
    if (!shown || shown.owner !== owner) return
    this.#shown.delete(id)
    this.#departed.set(id, { personId: owner.attendee.id, clock: shown.clock, at: this.#now() })
    this.#change(id)
  }

  #change(id: number): void {
    this.#changed.add(id)
    this.#schedule()
  }

  #schedule(): void {
    if (this.#timer) return
    const wait = Math.max(0, this.#flushedAt + PRESENCE_EVERY_MS - this.#now())
    this.#timer = setTimeout(() => this.#flush(), wait)
  }

  #flush(): void {
    this.#timer = null
    this.#flushedAt = this.#now()
    for (const [connection, entry] of this.#deferred) {
      this.#deferred.delete(connection)
      this.#showDeferred(connection, entry)
    }
    const entries = new Map([...this.#changed].map((id) => [id, this.#encode(id)]))
    this.#changed.clear()
    if (entries.size === 0) return
    const forAll = presenceFrame([...entries.values()])
    for (const member of this.#members()) this.#sendBatch(member, entries, forAll)
  }

  // It can no longer be told to its sender as a problem of the frame that brought it.
  #showDeferred(connection: Connection, entry: PresenceEntry): void {
    try {
      this.#show(connection, entry)
    } catch {
      this.#depart(entry.clientId, connection)
    }
  }

  #sendBatch(member: Connection, entries: ReadonlyMap<number, Uint8Array>, forAll: Uint8Array): void {
    if (!member.takesPresence) {
      const missed = this.#missed.get(member) ?? new Set()
      for (const id of entries.keys()) missed.add(id)
      this.#missed.set(member, missed)
      return
    }
    this.#metrics.presenceOut.inc()
    const own = this.#ids.get(member)
    if (own === undefined || !entries.has(own)) return member.sendBytes(forAll)
    // A client that is told about itself takes it for news and sends it back.
    const others = [...entries].filter(([id]) => id !== own).map(([, entry]) => entry)
    if (others.length > 0) member.sendBytes(presenceFrame(others))
  }

  #sendEntries(to: Connection, ids: readonly number[]): void {
    const own = this.#ids.get(to)
    const entries = ids.filter((id) => id !== own).map((id) => this.#encode(id))
    if (entries.length > 0) to.sendBytes(presenceFrame(entries))
  }

  /** The entry as it is now, with the next clock. */
  #encode(id: number): Uint8Array {
    const now = this.#now()
    const shown = this.#shown.get(id)
    const known = shown ?? this.#departed.get(id)
    const clock = Math.max((known?.clock ?? 0) + 1, now - CLOCK_EPOCH)
    if (known) known.clock = clock
    if (shown) shown.sentAt = now
    return encodeEntry(id, clock, shown && !shown.hidden ? stamp(shown.what, shown.owner.attendee) : 'null')
  }
}
