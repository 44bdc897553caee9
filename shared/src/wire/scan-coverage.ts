import * as encoding from 'lib0/encoding'
import { include, without } from './scan-ranges.ts'
import type { ClientRange, DeletedRanges, Scan } from './scan.ts'

/**
 * How an update relates to what is there: it brings something `new`, everything in it is `known`, or it
 * refers to something that is not there, a `gap`.
 */
export type Fit = 'new' | 'known' | 'gap'

/** What a log of updates contains: how far each client's clock has come, and what of it is deleted. */
export class Coverage {
  readonly #clocks = new Map<number, number>()
  readonly #deleted = new Map<number, number[]>()

  get clients(): number {
    return this.#clocks.size
  }

  clockOf(client: number): number {
    return this.#clocks.get(client) ?? 0
  }

  /** Yjs keeps what has a gap as pending for ever, and asks for it again and again: so it never gets that far. */
  fit(scan: Scan): Fit {
    if (!this.#isComplete(scan)) return 'gap'
    if (scan.clients.some(({ client, to }) => to > this.clockOf(client))) return 'new'
    return this.newDeletes(scan).length > 0 ? 'new' : 'known'
  }

  /** Takes in an update that fits. */
  add(scan: Scan): void {
    for (const { client, to } of scan.clients) {
      if (to > this.clockOf(client)) this.#clocks.set(client, to)
    }
    for (const { client, ranges } of scan.deletes) {
      const known = this.#deleted.get(client)
      // A copy takes no more memory than it needs, and most past clients get no further deletion.
      this.#deleted.set(client, known ? include(known, ranges) : ranges.slice())
    }
  }

  /** What the update deletes that was not deleted yet. */
  newDeletes(scan: Scan): DeletedRanges[] {
    return scan.deletes.flatMap(({ client, ranges }) => {
      const rest = without(ranges, this.#deleted.get(client) ?? [])
      return rest.length > 0 ? [{ client, ranges: rest }] : []
    })
  }

  /** The clients of the update that are in part known already, as a state vector; null if there are none. */
  overlap(scan: Scan): Uint8Array | null {
    const known = scan.clients.filter(({ client, from }) => from < this.clockOf(client))
    if (known.length === 0) return null
    return encodeStateVector(known.map(({ client }) => [client, this.clockOf(client)]))
  }

  /** All deletions, as an update without structs. */
  deletes(): Uint8Array {
    const ranges = [...this.#deleted].map(([client, all]) => ({ client, ranges: [...all] }))
    const encoded = encodeDeletes(ranges)
    const update = new Uint8Array(1 + encoded.length)
    update.set(encoded, 1)
    return update
  }

  stateVector(): Uint8Array {
    return encodeStateVector([...this.#clocks])
  }

  // Asked of every update: allocates nothing for one that builds on what is known.
  #isComplete(scan: Scan): boolean {
    for (const { client, from } of scan.clients) if (from > this.clockOf(client)) return false
    for (const { client, ranges } of scan.deletes) {
      const end = ranges.at(-1) ?? 0
      if (end > this.clockOf(client) && end > endWithin(scan, client)) return false
    }
    return scan.clients.every((range) => this.#needsAreKnown(range)) || this.#canBeOrdered(scan)
  }

  #needsAreKnown({ needs }: ClientRange): boolean {
    for (let i = 0; i < needs.length; i += 3) {
      if (this.clockOf(needs[i + 1] ?? 0) <= (needs[i + 2] ?? 0)) return false
    }
    return true
  }

  // Structs of several clients may refer to each other within one update, as long as there is an order in
  // which each finds what it refers to. Follows every need once, to the client that has to come first.
  #canBeOrdered({ clients }: Scan): boolean {
    const walks = new Map(clients.map((range) => [range.client, { range, at: 0, until: 0 }]))
    const reached = (client: number): number => {
      const walk = walks.get(client)
      const stoppedAt = walk ? (walk.range.needs[walk.at] ?? walk.range.to) : 0
      return Math.max(this.clockOf(client), stoppedAt)
    }
    for (const { client, to } of clients) {
      const stack = [{ client, until: to }]
      const waiting = new Set([client])
      for (let top = stack.at(-1); top; top = stack.at(-1)) {
        const walk = walks.get(top.client)
        if (!walk) return false
        const needs = walk.range.needs
        while (walk.at < needs.length && reached(needs[walk.at + 1] ?? 0) > (needs[walk.at + 2] ?? 0))
          walk.at += 3
        if (walk.at >= needs.length || (needs[walk.at] ?? 0) >= top.until) {
          if (Math.max(walk.range.to, this.clockOf(top.client)) < top.until) return false
          waiting.delete(top.client)
          stack.pop()
          continue
        }
        const first = needs[walk.at + 1] ?? 0
        // A circle, or nothing that could ever bring it.
        if (waiting.has(first)) return false
        waiting.add(first)
        stack.push({ client: first, until: (needs[walk.at + 2] ?? 0) + 1 })
      }
    }
    return true
  }
}

// By halves: an update has its clients in descending order, and a board's may have thousands.
function endWithin({ clients }: Scan, client: number): number {
  let low = 0
  let high = clients.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((clients[middle]?.client ?? 0) > client) low = middle + 1
    else high = middle
  }
  const range = clients[low]
  return range?.client === client ? range.to : 0
}

/** The end of an update: what it deletes. */
export function encodeDeletes(deletes: readonly DeletedRanges[]): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, deletes.length)
  for (const { client, ranges } of deletes) {
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, ranges.length / 2)
    for (let i = 0; i < ranges.length; i += 2) {
      encoding.writeVarUint(encoder, ranges[i] ?? 0)
      encoding.writeVarUint(encoder, (ranges[i + 1] ?? 0) - (ranges[i] ?? 0))
    }
  }
  return encoding.toUint8Array(encoder)
}

export function encodeStateVector(clocks: readonly (readonly [client: number, clock: number])[]): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, clocks.length)
  for (const [client, clock] of clocks) {
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
  }
  return encoding.toUint8Array(encoder)
}
