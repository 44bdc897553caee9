import { decodeAwareness } from './wire/awareness.ts'
import { hashOf } from './coverage.ts'
import { readCursors, readPeers } from './wire/our-presence.ts'

type Known = { readonly bytes: Buffer; readonly entries: Int32Array }

/** Where everybody believes everybody else to be, whichever protocol tells them. */
export class Positions {
  readonly #people: number
  readonly #personOf: ReadonlyMap<number, number>
  readonly #x: Int32Array
  readonly #y: Int32Array
  readonly #clock: Int32Array
  /** Of each reader: who is behind a peer's number. */
  readonly #peers: number[][]
  readonly #known = new Map<number, Known>()

  /** `clients`: the client id of each person, in their order. */
  constructor(clients: readonly number[]) {
    this.#people = clients.length
    this.#personOf = new Map(clients.map((client, person) => [client, person]))
    const pairs = clients.length ** 2
    this.#x = new Int32Array(pairs)
    this.#y = new Int32Array(pairs)
    this.#clock = new Int32Array(pairs).fill(-1)
    this.#peers = clients.map(() => [])
  }

  hearPeers(reader: number, bytes: Buffer, start: number): void {
    const peers = this.#peers[reader] ?? []
    readPeers(bytes, start, (peer, client) => {
      peers[peer] = this.#personOf.get(client) ?? -1
    })
  }

  hearCursors(reader: number, bytes: Buffer, start: number, end: number): void {
    const peers = this.#peers[reader] ?? []
    const row = reader * this.#people
    readCursors(bytes, start, end, (peer, x, y) => {
      const person = peers[peer] ?? -1
      if (person < 0) return
      this.#x[row + person] = x
      this.#y[row + person] = y
    })
  }

  /** The later clock wins, as y-protocols has it. */
  hearAwareness(reader: number, bytes: Buffer, start: number, end: number): void {
    const entries = this.#entriesIn(bytes, start, end)
    const row = reader * this.#people
    for (let i = 0; i < entries.length; i += 4) {
      const place = row + (entries[i] ?? 0)
      const clock = entries[i + 1] ?? 0
      if (clock < (this.#clock[place] ?? 0)) continue
      this.#clock[place] = clock
      this.#x[place] = entries[i + 2] ?? 0
      this.#y[place] = entries[i + 3] ?? 0
    }
  }

  /** Of all pairs of two people, in how many the one believes the other to be where they are not. */
  wrong(truth: (person: number) => readonly [number, number]): number {
    let count = 0
    for (let person = 0; person < this.#people; person++) {
      const [x, y] = truth(person)
      for (let reader = 0; reader < this.#people; reader++) {
        const place = reader * this.#people + person
        if (reader !== person && (this.#x[place] !== x || this.#y[place] !== y)) count++
      }
    }
    return count
  }

  // The same bytes go to hundreds of people; they are taken apart once.
  #entriesIn(bytes: Buffer, start: number, end: number): Int32Array {
    const hash = hashOf(bytes, start, end)
    const known = this.#known.get(hash)
    if (known && known.bytes.compare(bytes, start, end) === 0) return known.entries
    const own = Buffer.from(bytes.subarray(start, end))
    const entries: number[] = []
    for (const { client, clock, cursor } of decodeAwareness(own, 0)) {
      const person = this.#personOf.get(client)
      if (person !== undefined && cursor) entries.push(person, clock, ...cursor)
    }
    const made = Int32Array.from(entries)
    this.#known.set(hash, { bytes: own, entries: made })
    return made
  }
}
