import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { isPlaced, layoutBoard } from './layout.ts'
import { readBoard } from './read.ts'
import { playWorkshop } from './testing/workshop.ts'

/** `SEED=123 pnpm unit convergence` plays that one alone. */
const { process } = globalThis as { process?: { env: Record<string, string | undefined> } }
const only = process?.env['SEED']
const SEEDS = 1_000
const STEPS = 80
const BATCH = 100

const seeds = only === undefined ? [...Array(SEEDS).keys()] : [Number(only)]
const orderedSeeds = only === undefined ? seeds.slice(0, 200) : seeds
const batches = Array.from({ length: Math.ceil(seeds.length / BATCH) }, (_, i) =>
  seeds.slice(i * BATCH, (i + 1) * BATCH),
)

describe('five people over a network that delays, reorders, duplicates and cuts', () => {
  it.each(batches.map((batch) => ({ batch, from: batch[0], to: batch.at(-1) })))(
    '[B17] end with the same board (seeds $from to $to)',
    ({ batch }) => {
      for (const seed of batch) {
        const docs = playWorkshop({ seed, steps: STEPS })
        const [first, ...others] = docs.map(stateOf)
        for (const other of others) expect({ seed, ...other }).toEqual({ seed, ...first })
        const pending = docs.filter(({ store }) => store.pendingStructs || store.pendingDs)
        expect({ seed, pending }).toEqual({ seed, pending: [] })
      }
    },
  )

  it('[B17] the same seed plays the same workshop', () => {
    const play7 = () => playWorkshop({ seed: 7, steps: STEPS })
    const [once, again] = [play7(), play7()]
    expect(once.map(stateOf)).toEqual(again.map(stateOf))
  })

  it('[B17] the workshops are worth playing: much is on the boards, and much was removed', () => {
    const boards = [1, 2, 3, 4, 5].map((seed) => playWorkshop({ seed, steps: STEPS })[0] ?? new Y.Doc())
    const read = boards.map(readBoard)
    const kinds = new Set(read.flatMap(({ elements }) => [...elements.values()].map(({ kind }) => kind)))
    expect(kinds.size).toBe(8)
    expect(Math.min(...read.map(({ elements }) => elements.size))).toBeGreaterThan(2)
    expect(read.reduce((sum, { stages, lanes }) => sum + stages.size + lanes.size, 0)).toBeGreaterThan(5)
    expect(Math.min(...boards.map((doc) => Y.snapshot(doc).ds.clients.size))).toBeGreaterThan(2)
  })
})

describe('five people over a network that delays', () => {
  it('[B18] never have an entry that cannot be read, whatever they do at once and take back', () => {
    const unreadable = orderedSeeds.filter((seed) => {
      let skipped = 0
      const onStep = (doc: Y.Doc): void => void (skipped += readBoard(doc).skipped)
      for (const doc of playWorkshop({ seed, steps: STEPS, weather: 'ordered', onStep })) onStep(doc)
      return skipped > 0
    })
    expect(unreadable).toEqual([])
  })
})

/** Everything that must be the same for everybody. */
function stateOf(doc: Y.Doc): Record<string, string> {
  const board = readBoard(doc)
  const layout = layoutBoard(board)
  const elements = [...board.elements].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const rects = elements.map(([, element]) => (isPlaced(element) ? layout.rectOf(element) : null))
  return {
    // Stages and lanes as they are, because their order is what people see.
    grid: JSON.stringify([[...board.stages], [...board.lanes], board.skipped]),
    elements: JSON.stringify(elements),
    assessments: JSON.stringify([...board.assessments].toSorted(([a], [b]) => (a < b ? -1 : 1))),
    layout: JSON.stringify([layout.columns, layout.rows, rects]),
    stateVector: hex(Y.encodeStateVector(doc)),
    snapshot: hex(Y.encodeSnapshot(Y.snapshot(doc))),
  }
}

const hex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
