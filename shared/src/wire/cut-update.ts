import { Pieces } from './cut-pieces.ts'
import { Walk } from './cut-walk.ts'
import { type Scan, scanUpdate, storedRules } from './scan.ts'

const rules = storedRules('any')

/**
 * Cuts an update into several of about `maxBytes` and of `maxStructs` at most, to be applied in this order:
 * each refers only to itself, to those before it, and to what lies outside the whole, which the receiver has
 * to have anyway.
 * Together they are the whole: every struct as it was, and every deletion once, in the piece that brings what
 * it deletes; what lies outside is deleted last. Throws ScanError on what the scanner refuses.
 */
export function cutUpdate(bytes: Uint8Array, maxBytes: number, maxStructs = Infinity): Uint8Array[] {
  // No struct is without bytes.
  if (bytes.length <= Math.min(maxBytes, maxStructs)) return [bytes]
  const scan = scanUpdate(bytes, rules)
  const structs = scan.clients.reduce((sum, range) => sum + range.structs, 0)
  if (bytes.length <= maxBytes && structs <= maxStructs) return [bytes]
  const walks = walksOf(bytes, scan)
  const pieces = new Pieces(bytes, { maxBytes, maxStructs })
  // Structs that need each other in a circle have no order; nobody who lets only complete updates in has any.
  if (!walkInOrder(walks, (walk) => pieces.take(walk))) return [bytes]
  pieces.finish()
  for (const { client, ranges } of scan.deletes)
    pieces.deleteOutside(client, ranges, walks.get(client)?.range)
  return pieces.close()
}

function walksOf(bytes: Uint8Array, { clients, deletes }: Scan): Map<number, Walk> {
  const deletesOf = new Map(deletes.map(({ client, ranges }) => [client, ranges]))
  return new Map(
    clients.map((range) => [range.client, new Walk(bytes, range, deletesOf.get(range.client) ?? [], rules)]),
  )
}

/**
 * Takes every struct after those it needs: a client's structs one after the other, and where one needs
 * another client's, that client's first. False if there is no such order. Yjs integrates in the same order.
 */
function walkInOrder(walks: ReadonlyMap<number, Walk>, take: (walk: Walk) => void): boolean {
  for (const walk of walks.values()) {
    const waiting = [{ walk, until: walk.range.to }]
    for (let top = waiting.at(-1); top; top = waiting.at(-1)) {
      top.walk.isWaiting = true
      const need = walkUntil(top, walks, take)
      if (need?.walk.isWaiting) return false
      if (need) waiting.push(need)
      else {
        top.walk.isWaiting = false
        waiting.pop()
      }
    }
  }
  return true
}

type Need = { walk: Walk; until: number }

/** Goes on until a struct needs one that has not been taken; null if none does. */
function walkUntil(
  { walk, until }: Need,
  walks: ReadonlyMap<number, Walk>,
  take: (walk: Walk) => void,
): Need | null {
  while (walk.clock < until) {
    for (let need = walk.need(); need; need = walk.need()) {
      const other = walks.get(need.client)
      if (other && need.clock >= other.clock && need.clock < other.range.to) {
        return { walk: other, until: need.clock + 1 }
      }
      walk.passNeed()
    }
    walk.readNext()
    take(walk)
    walk.pass()
  }
  return null
}
