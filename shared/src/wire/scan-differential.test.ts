import { describe, expect, it } from 'vitest'
// oxlint-disable-next-line no-restricted-imports -- what the scanner says is held against Yjs
import * as Y from 'yjs'
import { rootNames } from '../board/document.ts'
import { editingSession } from '../board/testing/editing.ts'
import { Coverage } from './scan-coverage.ts'
import { type Scan, clientRules, scanUpdate, storedRules } from './scan.ts'

const rules = clientRules(rootNames)
const stored = storedRules(rootNames)

const SESSIONS = 40

/** The same as the scanner says, by Yjs. */
function decoded(update: Uint8Array): unknown {
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
      for (const { update } of editingSession(seed)) {
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
      const updates = editingSession(seed).map(({ update }) => update)
      const doc = new Y.Doc()
      const coverage = new Coverage()
      for (const update of updates) {
        Y.applyUpdate(doc, update)
        coverage.add(scanUpdate(update, rules))
      }
      for (const whole of [Y.mergeUpdates(updates), Y.encodeStateAsUpdate(doc)]) {
        const scan = scanUpdate(whole, stored)
        expect(withoutNeeds(scan)).toEqual(decoded(whole))
        expect(coverage.fit(scan)).toBe('known')
        expect(new Coverage().fit(scan)).toBe('new')
      }
      const clocks = Y.decodeStateVector(coverage.stateVector())
      expect(clocks).toEqual(Y.decodeStateVector(Y.encodeStateVector(doc)))
    }
  })
})
