import { describe, expect, it } from 'vitest'
// oxlint-disable-next-line no-restricted-imports -- what the scanner says is held against Yjs
import * as Y from 'yjs'
import { rootNames, rootOf } from '../board/document.ts'
import { applyEdits } from '../board/edits.ts'
import { createRandom } from '../board/testing/random.ts'
import { randomEdits } from '../board/testing/random-edits.ts'
import { Coverage } from './scan-coverage.ts'
import { ScanError } from './scan-reader.ts'
import { type Scan, clientRules, scanUpdate, storedRules } from './scan.ts'
import { mutate } from './testing/mutate.ts'

const rules = clientRules(rootNames)
const stored = storedRules(rootNames)

/** More in a night: `SCAN_MUTATIONS=10000000`. */
const MUTATIONS = Number(environment('SCAN_MUTATIONS') ?? 100_000)
const SESSIONS = 40

type Step = { readonly update: Uint8Array; readonly before: Uint8Array }

/** What three people do on one board, with undo, each update with the state that it came upon. */
function session(seed: number): Step[] {
  const random = createRandom(seed)
  const steps: Step[] = []
  let ids = 0
  const people = [1, 2, 3].map((client) => {
    const doc = new Y.Doc()
    doc.clientID = client * 1_000 + seed
    const undo = new Y.UndoManager(
      rootNames.map((name) => rootOf(doc, name)),
      { captureTimeout: 0, trackedOrigins: new Set(['me']) },
    )
    return { doc, undo, author: { doc, random, createId: () => `id${ids++}` } }
  })
  for (const { doc } of people) {
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'network') return
      const other = people.find((person) => person.doc !== doc)
      steps.push({ update, before: other ? Y.encodeStateAsUpdate(other.doc) : none })
      for (const other of people) if (other.doc !== doc) Y.applyUpdate(other.doc, update, 'network')
    })
  }
  for (let i = 0; i < 60; i++) {
    const person = random.pick(people)
    if (!person) continue
    if (random.chance(0.15)) person.undo.undo()
    else if (random.chance(0.05)) person.undo.redo()
    else applyEdits(person.doc, randomEdits(person.author), 'me')
  }
  return steps
}

/** The same as the scanner says, by Yjs. */
function decoded(update: Uint8Array): Pick<Scan, 'deletes'> & { clients: unknown } {
  const { structs, ds } = Y.decodeUpdate(update)
  const clients = Map.groupBy(structs, ({ id }) => id.client)
  return {
    clients: [...clients].map(([client, own]) => {
      const last = own.at(-1)
      return { client, from: own[0]?.id.clock, to: (last?.id.clock ?? 0) + (last?.length ?? 0) }
    }),
    deletes: [...ds.clients].map(([client, items]) => ({
      client,
      ranges: items.flatMap(({ clock, len }) => [clock, clock + len]),
    })),
  }
}

const withoutNeeds = ({ clients, deletes }: Scan): unknown => ({
  clients: clients.map(({ client, from, to }) => ({ client, from, to })),
  deletes,
})

describe('the scanner and Yjs', () => {
  it('[W10] agree on every update that our edits and their undoing make', () => {
    let count = 0
    for (let seed = 0; seed < SESSIONS; seed++) {
      const coverage = new Coverage()
      for (const { update } of session(seed)) {
        const scan = scanUpdate(update, rules)
        expect(withoutNeeds(scan), `seed ${seed}`).toEqual(decoded(update))
        expect(coverage.fit(scan), `seed ${seed}`).not.toBe('gap')
        coverage.add(scan)
        count++
      }
    }
    expect(count).toBeGreaterThan(SESSIONS * 20)
  })

  it('[W10] agree on whole boards, joined or collected, and on the state vector', () => {
    for (let seed = 0; seed < SESSIONS; seed++) {
      const updates = session(seed).map(({ update }) => update)
      const doc = new Y.Doc()
      for (const update of updates) Y.applyUpdate(doc, update)
      const coverage = new Coverage()
      for (const update of updates) coverage.add(scanUpdate(update, rules))
      for (const whole of [Y.mergeUpdates(updates), Y.encodeStateAsUpdate(doc)]) {
        const scan = scanUpdate(whole, stored)
        expect(withoutNeeds(scan)).toEqual(decoded(whole))
        expect(coverage.fit(scan)).toBe('known')
        expect(new Coverage().fit(scan)).toBe('new')
      }
      expect(Y.decodeStateVector(coverage.stateVector())).toEqual(
        Y.decodeStateVector(Y.encodeStateVector(doc)),
      )
    }
  })

  it(
    `[W11] nothing that passes makes Yjs throw or wait, in ${MUTATIONS} mutated updates`,
    { timeout: 0 },
    () => {
      const boards = Array.from({ length: SESSIONS }, (_, seed) => session(seed))
      const coverages = new Map<Uint8Array, Coverage>()
      let passed = 0
      for (let seed = 0; seed < MUTATIONS; seed++) {
        const random = createRandom(seed)
        const { update, before } = random.pick(random.pick(boards) ?? []) ?? { update: none, before: none }
        const mutant = mutate(update, random)
        const coverage = coverages.get(before) ?? covering(before)
        coverages.set(before, coverage)
        const scan = scanOrNull(mutant)
        if (!scan || coverage.fit(scan) === 'gap') continue
        passed++
        expect(problemOf(mutant, before, scan), `seed ${seed}`).toBeNull()
      }
      expect(passed).toBeGreaterThan(MUTATIONS / 100)
    },
  )
})

/** What goes wrong when Yjs takes in an update that was let through; null: nothing. */
function problemOf(update: Uint8Array, before: Uint8Array, scan: Scan): string | null {
  const doc = new Y.Doc()
  try {
    Y.applyUpdate(doc, before)
    Y.applyUpdate(doc, update)
    for (const name of rootNames) rootOf(doc, name).toJSON()
  } catch (error) {
    return String(error)
  }
  if (doc.store.pendingStructs || doc.store.pendingDs) return 'something is pending'
  if ([...doc.share.keys()].some((name) => !rootNames.includes(name as (typeof rootNames)[number])))
    return 'another root'
  const reached = scan.clients.every(
    ({ client, to }) => (doc.store.clients.get(client) ? Y.getState(doc.store, client) : 0) >= to,
  )
  return reached ? null : 'another clock than scanned'
}

function covering(state: Uint8Array): Coverage {
  const coverage = new Coverage()
  coverage.add(scanUpdate(state, stored))
  return coverage
}

function scanOrNull(update: Uint8Array): Scan | null {
  try {
    return scanUpdate(update, rules)
  } catch (error) {
    if (error instanceof ScanError) return null
    throw error
  }
}

const none = new Uint8Array([0, 0])

// `shared` knows neither Node nor its types.
function environment(name: string): string | undefined {
  const { process } = globalThis as { process?: { env: Record<string, string | undefined> } }
  return process?.env[name]
}
