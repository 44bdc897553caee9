import { rootNames, rootOf } from '@wegpunkt/shared/board/document'
import { type EditingStep, editingSession } from '@wegpunkt/shared/board/testing/editing'
import { createRandom } from '@wegpunkt/shared/board/testing/random'
import { cutUpdate } from '@wegpunkt/shared/wire/cut-update'
import { Coverage } from '@wegpunkt/shared/wire/scan-coverage'
import { ScanError } from '@wegpunkt/shared/wire/scan-reader'
import { type Scan, clientRules, scanUpdate, storedRules } from '@wegpunkt/shared/wire/scan'
import { mutate } from '@wegpunkt/shared/wire/testing/mutate'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { trimUpdate } from './trim-update.ts'

const rules = clientRules(rootNames)
const stored = storedRules(rootNames)

/** More in a night, and others each night: `npm run fuzz`. */
const MUTATIONS = Number(process.env['SCAN_MUTATIONS'] ?? 100_000)
const FIRST_SEED = Number(process.env['SCAN_SEED'] ?? 0)
const SESSIONS = 40

type Step = EditingStep & { readonly coverage: Coverage }

describe('updates that were mutated', () => {
  it(
    `[W11] make Yjs neither throw nor wait nor differ, ${MUTATIONS} from seed ${FIRST_SEED} on (P1–P11)`,
    { timeout: Math.max(600_000, MUTATIONS * 6) },
    () => {
      const boards = Array.from({ length: SESSIONS }, (_, seed) => editingSession(seed).map(withCoverage))
      const problems: string[] = []
      let passed = 0
      for (let seed = FIRST_SEED; seed < FIRST_SEED + MUTATIONS; seed++) {
        const random = createRandom(seed)
        const board = random.pick(boards) ?? []
        const [step, other] = [random.pick(board), random.pick(board)]
        if (!step || !other) continue
        const mutant = mutate(step.update, other.update, random)
        const scan = scanOrNull(mutant)
        if (!scan || step.coverage.fit(scan) === 'gap') continue
        passed++
        const problem = problemOf(mutant, scan, step)
        if (problem) problems.push(`${problem}: seed ${seed}, ${hex(mutant)} upon ${hex(step.before)}`)
      }
      expect(problems.slice(0, 3)).toEqual([])
      expect(passed).toBeGreaterThan(MUTATIONS / 20)
    },
  )
})

/** What goes wrong when an update that was let through reaches somebody; null: nothing. */
function problemOf(mutant: Uint8Array, scan: Scan, { before, coverage }: Step): string | null {
  const update = trimUpdate(mutant, scan, coverage)
  const reader = new Y.Doc()
  const joiner = new Y.Doc()
  const slow = new Y.Doc()
  try {
    if (JSON.stringify(clocksOf(scan)) !== JSON.stringify(clocksByYjs(mutant))) return 'other clocks than Yjs'
    Y.applyUpdate(reader, before)
    Y.applyUpdate(reader, update)
    const joined = Y.mergeUpdates([before, update])
    Y.applyUpdate(joiner, joined)
    for (const piece of cutUpdate(joined, joined.length / 4)) Y.applyUpdate(slow, piece)
    if (shown(reader) !== shown(joiner) || shown(reader) !== shown(slow)) return 'replicas differ'
  } catch (error) {
    return String(error)
  }
  for (const { store } of [reader, joiner, slow])
    if (store.pendingStructs || store.pendingDs) return 'something is pending'
  const roots: readonly string[] = rootNames
  if (![...reader.share.keys()].every((name) => roots.includes(name))) return 'another root'
  const isShort = scan.clients.some(({ client, to }) => Y.getState(reader.store, client) < to)
  return isShort ? 'another clock than scanned' : null
}

const clocksOf = ({ clients }: Scan): number[][] => clients.map(({ client, from, to }) => [client, from, to])

function clocksByYjs(update: Uint8Array): number[][] {
  const byClient = Map.groupBy(Y.decodeUpdate(update).structs, ({ id }) => id.client)
  return [...byClient].map(([client, structs]) => {
    const last = structs.at(-1)
    return [client, structs[0]?.id.clock ?? 0, (last?.id.clock ?? 0) + (last?.length ?? 0)]
  })
}

function withCoverage(step: EditingStep): Step {
  const coverage = new Coverage()
  coverage.add(scanUpdate(step.before, stored))
  return { ...step, coverage }
}

function scanOrNull(update: Uint8Array): Scan | null {
  try {
    return scanUpdate(update, rules)
  } catch (error) {
    if (error instanceof ScanError) return null
    throw error
  }
}

// Maps come in the order of their keys' arrival, which is nobody's business.
const shown = (doc: Y.Doc): string =>
  JSON.stringify(
    rootNames.map((name) => rootOf(doc, name).toJSON()),
    (_, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
        : value,
  )

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
