import { rootNames, rootOf } from '@wegpunkt/shared/board/document'
import { editingSession } from '@wegpunkt/shared/board/testing/editing'
import { Coverage } from '@wegpunkt/shared/wire/scan-coverage'
import { clientRules, scanUpdate, storedRules } from '@wegpunkt/shared/wire/scan'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { trimUpdate } from './trim-update.ts'

const rules = clientRules(rootNames)
const stored = storedRules(rootNames)

const SESSIONS = 40

describe('what is stored and sent of an update', () => {
  it('[R9] is only what was not there', () => {
    const ann = new Y.Doc()
    const meta = rootOf(ann, 'meta')
    meta.set('a', 1)
    const before = Y.encodeStateAsUpdate(ann)
    meta.set('a', 2)
    meta.set('b', 3)
    const trimmed = trim(Y.encodeStateAsUpdate(ann), before)
    expect(scanUpdate(trimmed, rules)).toMatchObject({
      clients: [{ client: ann.clientID, from: 1, to: 3 }],
      deletes: [{ client: ann.clientID, ranges: [0, 1] }],
    })
  })

  it('[R9] is the update itself when all of it is new', () => {
    const [first] = editingSession(1)
    if (!first) throw new Error('no update')
    expect([...trim(first.update, new Uint8Array([0, 0]))]).toEqual([...first.update])
  })

  it('[R9] joined with what is there gives everybody the same board', () => {
    for (let seed = 0; seed < SESSIONS; seed++) {
      const steps = editingSession(seed)
      const reader = new Y.Doc()
      let joined = new Uint8Array([0, 0])
      for (const { update } of steps) {
        // As a client repeats itself that has missed an ack.
        const news = trim(Y.mergeUpdates([joined, update]), joined)
        joined = Y.mergeUpdates([joined, news]) as Uint8Array<ArrayBuffer>
        Y.applyUpdate(reader, news)
      }
      const joiner = new Y.Doc()
      Y.applyUpdate(joiner, joined)
      const whole = new Y.Doc()
      for (const { update } of steps) Y.applyUpdate(whole, update)
      expect(shown(reader), `seed ${seed}`).toBe(shown(whole))
      expect(shown(joiner), `seed ${seed}`).toBe(shown(whole))
    }
  })

  // Yjs throws on a struct that overlaps a collected one: its left neighbour has no right neighbour then.
  it('[W11] never overlaps what is there', () => {
    const ann = new Y.Doc()
    ann.clientID = 1
    rootOf(ann, 'meta').set('key', 'x')
    const collected = new Uint8Array([1, 1, 2, 0, 0, 3, 0])
    const before = Y.mergeUpdates([Y.encodeStateAsUpdate(ann), collected])
    const forged = new Uint8Array([1, 1, 2, 1, 0x84, 1, 0, 4, 97, 98, 99, 100, 0])
    const update = trim(forged, before)
    const [reader, joiner] = [new Y.Doc(), new Y.Doc()]
    for (const bytes of [before, update]) Y.applyUpdate(reader, bytes)
    Y.applyUpdate(joiner, Y.mergeUpdates([before, update]))
    expect(shown(joiner)).toBe(shown(reader))
  })
})

// Maps come in the order of their keys' arrival, which is nobody's business.
const shown = (doc: Y.Doc): string =>
  JSON.stringify(
    rootNames.map((name) => rootOf(doc, name).toJSON()),
    (_, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
        : value,
  )

const trim = (update: Uint8Array, before: Uint8Array): Uint8Array =>
  trimUpdate(update, scanUpdate(update, rules), covering(before))

function covering(state: Uint8Array): Coverage {
  const coverage = new Coverage()
  coverage.add(scanUpdate(state, stored))
  return coverage
}
