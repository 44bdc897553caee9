import type { Edit } from '../../board/edits.ts'
import type { Feeling } from '../../board/schema.ts'
import type { ConnectorKey, TouchpointKey } from './plan.ts'

/** Nobody misses these, nor the connector that leads to one of them. */
const GONE = ['survey', 'account', 'offer', 'tweet', 'credit-offer'] as const satisfies readonly (
  | TouchpointKey
  | ConnectorKey
)[]

/** What the first and the second persona are to feel. */
const hoped: Partial<Record<TouchpointKey, readonly [Feeling, Feeling]>> = {
  ad: [1, 0],
  reviews: [1, 1],
  product: [1, 1],
  advice: [1, 2],
  slot: [2, 2],
  stock: [1, 1],
  options: [2, 1],
  tracking: [1, 1],
  delivery: [2, 2],
  invoice: [0, 0],
  where: [0, 1],
  bolts: [0, 0],
  credit: [0, 0],
  again: [0, 0],
  recommendation: [2, 2],
}

/** The sample journey as it is to become, after what it is today. */
export const toBeEdits = (id: (name: string) => string, personas: readonly string[]): Edit[] => [
  { do: 'remove', in: 'elements', ids: GONE.map(id) },
  { do: 'set', in: 'elements', id: id('slot'), to: { status: undefined } },
  { do: 'set', in: 'elements', id: id('delivery'), to: { dealBreaker: undefined } },
  ...Object.entries(hoped).flatMap(([key, feelings]) =>
    personas.flatMap((persona, i): Edit[] => {
      const experience = feelings[i]
      return experience === undefined
        ? []
        : [{ do: 'assess', touchpoint: id(key), persona, to: { experience, relevance: 'highly-relevant' } }]
    }),
  ),
]
