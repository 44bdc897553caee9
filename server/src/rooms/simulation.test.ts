import { rootNames } from '@wegpunkt/shared/board/document'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { simulate } from './simulation/simulate.ts'

/** More in a night: `npm run simulate`. One that failed: `SEED=…`. */
const SEEDS = Number(process.env['SIMULATIONS'] ?? 500)
const FIRST = Number(process.env['SEED'] ?? 1)
const PER_TEST = 50

const batches = Array.from({ length: Math.ceil(SEEDS / PER_TEST) }, (_, i) => {
  const from = FIRST + i * PER_TEST
  return { from, to: Math.min(from + PER_TEST, FIRST + SEEDS) - 1 }
})

/** What must be the same for everybody. */
const stateOf = (doc: Y.Doc) => ({
  clocks: [...Y.decodeStateVector(Y.encodeStateVector(doc))].toSorted(([a], [b]) => a - b),
  content: rootNames.map((name) => doc.getMap(name).toJSON()),
  isPending: doc.store.pendingStructs !== null || doc.store.pendingDs !== null,
})

it.each(batches)(
  '[R90] seeds $from to $to: no promise is broken, and all end with the same board (V5, V6, D3, D7, D9, D12)',
  async ({ from, to }) => {
    for (let seed = from; seed <= to; seed++) {
      const { broken, docs } = await simulate(seed)
      expect({ seed, broken }).toEqual({ seed, broken: [] })
      const [oracle, ...others] = docs.map(stateOf)
      for (const other of others) expect({ seed, ...other }).toEqual({ seed, ...oracle })
    }
  },
  PER_TEST * 10_000,
)

it('[R90] the simulations are worth it: much is written and brought back, and servers die', async () => {
  const played = await Promise.all([1, 2, 3, 4, 5].map(simulate))
  expect(played.reduce((sum, { edits }) => sum + edits, 0)).toBeGreaterThan(250)
  expect(played.reduce((sum, { kills }) => sum + kills, 0)).toBeGreaterThan(2)
  expect(played.reduce((sum, { restores }) => sum + restores, 0)).toBeGreaterThan(2)
})
