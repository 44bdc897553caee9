import type { EvidenceType } from '../row-choices.ts'
import type { TouchpointKey } from './plan.ts'

type Values = readonly number[]
type EvidencePlan = {
  readonly type: EvidenceType
  readonly n: number
  readonly day: number
  /** What customers of the first and of the second persona said about a touchpoint. */
  readonly ratings: Partial<Record<TouchpointKey, readonly [Values, Values]>>
  readonly about?: readonly TouchpointKey[]
}

export type EvidenceKey =
  | 'delivery-survey'
  | 'shop-survey'
  | 'planner'
  | 'family'
  | 'complaints'
  | 'checkout'
  | 'fair'
  | 'guess'

/** Customers think less of what was promised than the team does, and more of what was explained. */
export const evidencePlans: Readonly<Record<EvidenceKey, EvidencePlan>> = {
  'delivery-survey': {
    type: 'survey',
    n: 48,
    day: -40,
    ratings: {
      delivery: [
        [-2, -2, -1, -2],
        [-2, -1, -2],
      ],
      tracking: [
        [-2, -1, -2],
        [-1, -1, 0],
      ],
      options: [
        [-1, -1, 0],
        [0, 0, -1],
      ],
      invoice: [
        [-1, -1, 0],
        [-2, -1, -2],
      ],
    },
  },
  'shop-survey': {
    type: 'survey',
    n: 112,
    day: -75,
    ratings: {
      ad: [
        [0, -1, 0],
        [-1, -1, 0],
      ],
      product: [
        [-2, -1, -2, -2],
        [0, 0, 1],
      ],
      stock: [
        [-1, -1, -2, -1],
        [0, 0, 0],
      ],
      account: [
        [-1, -1, 0],
        [-2, -2, -1],
      ],
    },
  },
  planner: {
    type: 'interview',
    n: 6,
    day: -55,
    ratings: { visit: [[], [2, 2, 2]], advice: [[], [2, 1, 2]], again: [[], [-2, -2, -2]] },
  },
  family: {
    type: 'interview',
    n: 5,
    day: -52,
    ratings: {
      guide: [[2, 1, 2], []],
      app: [[1, 1, 0], []],
      bolts: [[-2, -2, -1], []],
      visit: [[1, 2, 1], []],
    },
  },
  complaints: {
    type: 'complaint',
    n: 31,
    day: -20,
    ratings: {
      where: [
        [-2, -2, -1],
        [-1, -2, -1],
      ],
      credit: [
        [-1, -2, -2],
        [-2, -2, -2],
      ],
    },
  },
  checkout: { type: 'analytics', n: 1840, day: -30, ratings: {}, about: ['account'] },
  fair: { type: 'observation', n: 9, day: -62, ratings: { fair: [[], [2, 1, 1]] } },
  guess: { type: 'assumption', n: 1, day: -90, ratings: { recommendation: [[-2], []] } },
}
