import { describe, expect, it } from 'vitest'
// oxlint-disable-next-line no-restricted-imports -- what is cut is applied by Yjs
import * as Y from 'yjs'
import { editingSession } from '../board/testing/editing.ts'
import { createRandom } from '../board/testing/random.ts'
import { playWorkshop } from '../board/testing/workshop.ts'
import { cutUpdate } from './cut-update.ts'
import { Coverage } from './scan-coverage.ts'
import { type Scan, scanUpdate, storedRules } from './scan.ts'
import { deletes, item, keyed, reference, root, update, varUint } from './testing/update-bytes.ts'

const rules = storedRules('any')
const scan = (bytes: Uint8Array): Scan => scanUpdate(bytes, rules)

const WORKSHOPS = 25
const nothing = new Uint8Array([0, 0])

describe('an update that is cut', () => {
  it('[W12] arrives in pieces of which each is complete with those before it', () => {
    for (let seed = 0; seed < WORKSHOPS; seed++) {
      const docs = playWorkshop({ seed, steps: 80 })
      const maxBytes = 40 + createRandom(seed).int(2_000)
      for (const doc of docs.slice(0, 2))
        expect(mustCut(Y.encodeStateAsUpdate(doc), maxBytes, nothing)).toBeGreaterThan(0)
    }
  })

  it('[W12] may be joined of many, with what was deleted still in it', () => {
    for (let seed = 0; seed < WORKSHOPS; seed++) {
      const updates = editingSession(seed).map((step) => step.update)
      const maxBytes = 20 + createRandom(seed).int(1_000)
      expect(mustCut(Y.mergeUpdates(updates), maxBytes, nothing)).toBeGreaterThan(1)
    }
  })

  it('[W12] may build on what the receiver has', () => {
    for (let seed = 0; seed < WORKSHOPS; seed++) {
      const steps = editingSession(seed)
      const half = Y.mergeUpdates(steps.slice(0, steps.length / 2).map((step) => step.update))
      const whole = Y.mergeUpdates(steps.map((step) => step.update))
      const diff = Y.diffUpdate(whole, Y.encodeStateVectorFromUpdate(half))
      expect(mustCut(diff, 20 + createRandom(seed).int(400), half)).toBeGreaterThan(1)
    }
  })

  it('[W12] may be by thousands of clients who build on each other', () => {
    const random = createRandom(1)
    const doc = new Y.Doc()
    const text = doc.getMap('meta').set('text', new Y.Text())
    for (let i = 0; i < 3_000; i++) {
      doc.clientID = random.int(2 ** 32)
      text.insert(random.int(text.length + 1), 'word')
      if (random.chance(0.3)) text.delete(random.int(text.length - 2), 2)
    }
    const state = Y.encodeStateAsUpdate(doc)
    expect(scan(state).clients.length).toBeGreaterThan(2_900)
    expect(mustCut(state, 1_000, nothing)).toBeGreaterThan(10)
  })

  it('[W12] may have to be cut for its structs alone', () => {
    const doc = new Y.Doc()
    for (let i = 0; i < 100; i++) doc.getMap('meta').set(`${i}`, i)
    const whole = Y.encodeStateAsUpdate(doc)
    const pieces = cutUpdate(whole, whole.length, 30)
    expect(pieces.map((piece) => scan(piece).clients[0]?.structs)).toEqual([30, 30, 30, 10])
    mustFitInOrder(pieces, nothing)
    mustBeWhole(pieces, whole)
    expect(cutUpdate(whole, whole.length, 100)).toEqual([whole])
  })

  it('[W12] is not cut when it is small', () => {
    const bytes = new Uint8Array(update([{ client: 1, clock: 0, structs: [keyed('a', 126)] }]))
    expect(cutUpdate(bytes, bytes.length)).toEqual([bytes])
  })

  it('[W12] is cut between structs, each deletion with what it deletes, others last', () => {
    const bytes = update(
      [
        { client: 9, clock: 0, structs: [item(reference(3, 5), [8, 2, 126, 126]), keyed('b', 126)] },
        { client: 3, clock: 4, structs: [keyed('a', 126), item(reference(3, 4), [8, 1, 126])] },
      ],
      deletes([3, [0, 1], [2, 3]], [9, [1, 2]], [1, [7, 1]]),
    )
    expect(cutUpdate(new Uint8Array(bytes), 1).map((piece) => Array.from(piece))).toEqual([
      update([{ client: 3, clock: 4, structs: [keyed('a', 126)] }], deletes([3, [4, 1]])),
      update([{ client: 3, clock: 5, structs: [item(reference(3, 4), [8, 1, 126])] }]),
      update(
        [{ client: 9, clock: 0, structs: [item(reference(3, 5), [8, 2, 126, 126])] }],
        deletes([9, [1, 1]]),
      ),
      update([{ client: 9, clock: 2, structs: [keyed('b', 126)] }], deletes([9, [2, 1]])),
      update([], deletes([3, [0, 1]])),
      update([], deletes([3, [2, 2]])),
      update([], deletes([1, [7, 1]])),
    ])
  })

  it('[W12] stays whole when its structs need each other in a circle', () => {
    const bytes = new Uint8Array(
      update([
        { client: 2, clock: 0, structs: [item(reference(1, 0), [8, 1, 126])] },
        { client: 1, clock: 0, structs: [item(reference(2, 0), [8, 1, 126])] },
      ]),
    )
    expect(cutUpdate(bytes, 1)).toEqual([bytes])
  })

  it('[W12] has no gap in it, not even one that claims to be filled later (V7)', () => {
    const whole = new Uint8Array(update([{ client: 1, clock: 0, structs: [keyed('a', 126), [10, 3]] }]))
    expect(() => cutUpdate(whole, 1)).toThrow('skip')
  })

  it('[W12] may be a chain of any depth', () => {
    const clients = 50_000
    const chain = Array.from({ length: clients }, (_, i) => ({
      client: clients - i,
      clock: 0,
      structs: [
        i === clients - 1
          ? item(root('meta', 'k'), [8, 1, 126])
          : item(reference(clients - i - 1, 0), [8, 1, 126]),
      ],
    }))
    const pieces = cutUpdate(new Uint8Array(update(chain)), 10_000)
    expect(pieces.length).toBeGreaterThan(50)
    mustFitInOrder(pieces, nothing)
  })
})

/** Cuts, and applies piece after piece upon what the receiver has; returns the number of pieces. */
function mustCut(whole: Uint8Array, maxBytes: number, before: Uint8Array): number {
  const pieces = cutUpdate(whole, maxBytes)
  mustFitInOrder(pieces, before)
  const reader = docOf(before)
  for (const piece of pieces) {
    // What one struct alone takes cannot be cut.
    const structs = scan(piece).clients.reduce((sum, range) => sum + range.structs, 0)
    expect(structs <= 1 || piece.length <= maxBytes).toBe(true)
    Y.applyUpdate(reader, piece)
    expect(reader.store.pendingStructs).toBeNull()
    expect(reader.store.pendingDs).toBeNull()
  }
  const expected = docOf(before, whole)
  expect(Y.decodeStateVector(Y.encodeStateVector(reader))).toEqual(
    Y.decodeStateVector(Y.encodeStateVector(expected)),
  )
  expect(encodeAfresh(reader)).toBe(encodeAfresh(expected))
  mustBeWhole(pieces, whole)
  return pieces.length
}

function mustFitInOrder(pieces: readonly Uint8Array[], before: Uint8Array): void {
  const coverage = new Coverage()
  coverage.add(scan(before))
  for (const piece of pieces) {
    // Nothing comes twice and nothing is left out, else it would be known or have a gap.
    const scanned = scan(piece)
    expect(coverage.fit(scanned)).not.toBe('gap')
    expect(coverage.overlap(scanned)).toBeNull()
    coverage.add(scanned)
  }
}

function docOf(...updates: Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  for (const bytes of updates) Y.applyUpdate(doc, bytes)
  return doc
}

// Which structs are joined depends on which arrived together, so both are read once more.
const encodeAfresh = (doc: Y.Doc): string => hex(Y.encodeStateAsUpdate(docOf(Y.encodeStateAsUpdate(doc))))

function mustBeWhole(pieces: readonly Uint8Array[], whole: Uint8Array): void {
  const parts = new Map<number, string>()
  for (const piece of pieces) {
    for (const [client, part] of structsOf(piece)) parts.set(client, (parts.get(client) ?? '') + part)
  }
  expect([...parts].toSorted(([a], [b]) => b - a)).toEqual([...structsOf(whole)])
  const deleted = new Coverage()
  for (const piece of pieces) {
    expect(deleted.newDeletes(scan(piece))).toEqual(scan(piece).deletes)
    deleted.add({ ...scan(piece), clients: [] })
  }
  expect(deleted.newDeletes(scan(whole))).toEqual([])
  const other = new Coverage()
  other.add(scan(whole))
  for (const piece of pieces) expect(other.newDeletes(scan(piece))).toEqual([])
}

/** The bytes of each client's structs. */
function structsOf(bytes: Uint8Array): Map<number, string> {
  const { clients, deletesAt } = scan(bytes)
  return new Map(
    clients.map(({ client, startsAt }, i) => {
      const next = clients[i + 1]
      const header = next
        ? varUint(next.structs).length + varUint(next.client).length + varUint(next.from).length
        : 0
      return [client, hex(bytes.subarray(startsAt, next ? next.startsAt - header : deletesAt))]
    }),
  )
}

const hex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
