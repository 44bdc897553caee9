import { describe, expect, it } from 'vitest'
// oxlint-disable-next-line no-restricted-imports -- what is forged is held against Yjs
import * as Y from 'yjs'
import { rootNames, rootOf } from '../board/document.ts'
import { type Random, createRandom } from '../board/testing/random.ts'
import { Coverage } from './scan-coverage.ts'
import { ScanError } from './scan-reader.ts'
import { clientRules, scanUpdate, storedRules } from './scan.ts'
import { type Forger, forge } from './testing/forgery.ts'
import { varUint } from './testing/update-bytes.ts'

const rules = clientRules(rootNames)
const SEEDS = 400
const ROUNDS = 8

describe('items with forged neighbours and parents', () => {
  it('[W13] lie in the same place for everybody, whatever has been collected, and break nothing', () => {
    let passed = 0
    for (let seed = 0; seed < SEEDS; seed++) {
      const { people, log, forged } = play(createRandom(seed))
      passed += forged
      // Who joins: by the log, by the log joined, and by a document that has collected what was deleted.
      const [byLog, byJoined] = [docOf(log), docOf([Y.mergeUpdates(log)])]
      const readers = [
        ...people,
        byLog,
        byJoined,
        docOf([Y.encodeStateAsUpdate(byJoined)]),
        docOf(log, false),
      ]
      expect(new Set(readers.map(shown)).size, `seed ${seed}`).toBe(1)
      expect(readers.some(({ store }) => store.pendingStructs ?? store.pendingDs)).toBe(false)
    }
    expect(passed).toBeGreaterThan(SEEDS)
  })

  it('[W13] cannot nest types until a removal overflows the stack (P9)', () => {
    const doc = new Y.Doc()
    doc.clientID = 1
    rootOf(doc, 'elements').set('a', new Y.Map())
    for (let clock = 0; clock < 20_000; clock++) {
      Y.applyUpdate(
        doc,
        new Uint8Array([
          1,
          1,
          2,
          ...varUint(clock),
          0x27,
          0,
          ...(clock === 0 ? [1, 0] : [2, ...varUint(clock - 1)]),
          1,
          97,
          1,
          0,
        ]),
      )
    }
    expect(() => rootOf(doc, 'elements').toJSON()).not.toThrow()
    expect(() => rootOf(doc, 'elements').delete('a')).not.toThrow()
  })
})

/** Three people edit and see each other's edits late, while a fourth forges. */
function play(random: Random): { people: Y.Doc[]; log: Uint8Array[]; forged: number } {
  const people = [10, 40, 90].map((client, i) => {
    // The second keeps what was deleted, as undo does.
    const doc = new Y.Doc({ gc: i !== 1 })
    doc.clientID = client + random.int(10)
    return doc
  })
  const log: Uint8Array[] = []
  const coverage = new Coverage()
  const deliver = (bytes: Uint8Array): void => {
    log.push(bytes)
    coverage.add(scanUpdate(bytes, storedRules(rootNames)))
  }
  const first = new Y.Doc()
  first.clientID = 70
  for (const id of ['a', 'b']) rootOf(first, 'elements').set(id, newEntry('hello'))
  deliver(Y.encodeStateAsUpdate(first))
  const seen = people.map(() => 0)
  const catchUp = (i: number): void => {
    for (const bytes of log.slice(seen[i])) Y.applyUpdate(people[i] ?? first, bytes, 'network')
    seen[i] = log.length
  }
  for (const i of people.keys()) catchUp(i)
  for (const doc of people) doc.on('update', (bytes, origin) => void (origin !== 'network' && deliver(bytes)))
  const forger: Forger = { client: random.pick([5, 30, 60, 120]) ?? 5, clock: 0 }
  let forged = 0
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, doc] of people.entries()) {
      if (random.chance(0.5)) catchUp(i)
      if (random.chance(0.7)) edit(doc, random)
    }
    if (!random.chance(0.7)) continue
    const { clock } = forger
    const bytes = forge(forger, docOf(log, false), random)
    if (isAccepted(bytes, coverage)) {
      deliver(bytes)
      forged++
    } else forger.clock = clock
  }
  for (const i of people.keys()) catchUp(i)
  return { people, log, forged }
}

function isAccepted(bytes: Uint8Array, coverage: Coverage): boolean {
  try {
    return coverage.fit(scanUpdate(bytes, rules)) === 'new'
  } catch (error) {
    if (error instanceof ScanError) return false
    throw error
  }
}

function edit(doc: Y.Doc, random: Random): void {
  const elements = rootOf(doc, 'elements')
  const id = random.pick(['a', 'b']) ?? ''
  if (random.chance(0.1)) elements.set(id, newEntry('new'))
  if (random.chance(0.1)) elements.delete(id)
  const entry = elements.get(id)
  if (!(entry instanceof Y.Map)) return
  if (random.chance(0.3)) entry.set(random.pick(['at', 'color']) ?? '', random.int(100))
  const text: unknown = entry.get('text')
  if (!(text instanceof Y.Text)) return
  if (random.chance(0.7)) text.insert(random.int(text.length + 1), random.pick(['x', 'yy', 'zzz']) ?? '')
  else if (text.length > 1) text.delete(random.int(text.length - 1), 1)
}

const newEntry = (text: string): Y.Map<unknown> =>
  new Y.Map<unknown>([
    ['at', 1],
    ['color', 'x'],
    ['text', new Y.Text(text)],
  ])

function docOf(updates: readonly Uint8Array[], gc = true): Y.Doc {
  const doc = new Y.Doc({ gc })
  for (const bytes of updates) Y.applyUpdate(doc, bytes)
  return doc
}

const shown = (doc: Y.Doc): string =>
  JSON.stringify(rootOf(doc, 'elements').toJSON(), (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
