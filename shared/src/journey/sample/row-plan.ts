import type { EvidenceType, Lever, MeasureStatus, Ownership } from '../row-choices.ts'
import type { DepartmentKey, TouchpointKey } from './plan.ts'

/** What lies beside the board of the sample journey, without its words. Days count from the one on which it is made. */

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

export type PersonKey = 'lead' | 'dispatch' | 'hotline' | 'shop' | 'writer' | 'builder'

type MeasurePlan = {
  readonly at: readonly TouchpointKey[]
  readonly status: MeasureStatus
  readonly owner: PersonKey | null
  readonly ownership: Ownership | null
  readonly supporters?: readonly PersonKey[]
  readonly department: DepartmentKey
  readonly due: number | null
  readonly grades: readonly [effect: number, effort: number]
  readonly lever: Lever
  readonly revenue?: readonly [number, number]
}

export type MeasureKey = 'slot' | 'carry' | 'guest' | 'survey' | 'number' | 'promise' | 'sticker' | 'voucher'

export const measurePlans: Readonly<Record<MeasureKey, MeasurePlan>> = {
  slot: {
    at: ['slot', 'tracking'],
    status: 'doing',
    owner: 'dispatch',
    ownership: 'volunteered',
    supporters: ['shop'],
    department: 'logistics',
    due: 45,
    grades: [5, 4],
    lever: 'process',
    revenue: [40_000, 90_000],
  },
  carry: {
    at: ['delivery', 'options'],
    status: 'chosen',
    owner: 'shop',
    ownership: 'accepted',
    department: 'sales',
    due: 70,
    grades: [5, 3],
    lever: 'product',
  },
  guest: {
    at: ['account'],
    status: 'doing',
    owner: 'builder',
    ownership: 'volunteered',
    department: 'development',
    due: -12,
    grades: [4, 2],
    lever: 'process',
    revenue: [15_000, 30_000],
  },
  survey: {
    at: ['survey'],
    status: 'chosen',
    owner: 'writer',
    ownership: 'volunteered',
    department: 'marketing',
    due: 20,
    grades: [2, 1],
    lever: 'communication',
  },
  number: {
    at: ['where', 'again'],
    status: 'idea',
    owner: 'hotline',
    ownership: 'proposed',
    department: 'service',
    due: null,
    grades: [5, 5],
    lever: 'process',
  },
  promise: {
    at: ['ad', 'stock'],
    status: 'idea',
    owner: null,
    ownership: null,
    department: 'marketing',
    due: null,
    grades: [4, 2],
    lever: 'communication',
  },
  sticker: {
    at: ['bolts'],
    status: 'done',
    owner: 'builder',
    ownership: 'volunteered',
    department: 'development',
    due: -30,
    grades: [4, 1],
    lever: 'product',
  },
  voucher: {
    at: ['credit'],
    status: 'dropped',
    owner: null,
    ownership: null,
    department: 'sales',
    due: null,
    grades: [1, 2],
    lever: 'price',
  },
}

export type KpiKey =
  | 'orders'
  | 'onTime'
  | 'onTimeGoal'
  | 'abandoned'
  | 'calls'
  | 'firstVisit'
  | 'errors'
  | 'again'

type KpiPlan = {
  readonly value: number
  readonly day: number
  readonly department: DepartmentKey | null
  readonly at?: TouchpointKey
  readonly isTarget?: true
  /** Pulls the other way. */
  readonly against?: KpiKey
}

export const kpiPlans: Readonly<Record<KpiKey, KpiPlan>> = {
  orders: { value: 1240, day: -25, department: 'marketing', at: 'ad', against: 'onTime' },
  onTime: { value: 71.5, day: -22, department: 'logistics', at: 'delivery' },
  onTimeGoal: { value: 95, day: 180, department: 'logistics', at: 'delivery', isTarget: true },
  abandoned: { value: 31, day: -30, department: 'sales', at: 'account' },
  calls: { value: 310, day: -18, department: 'service', at: 'where' },
  firstVisit: { value: 82, day: -48, department: 'service', at: 'visit' },
  errors: { value: 27, day: -236, department: 'development', at: 'forum' },
  again: { value: 38, day: -60, department: null },
}

export type IdeaKey = 'photo' | 'patron' | 'spare'

export const ideaPlans: Readonly<Record<IdeaKey, readonly TouchpointKey[]>> = {
  photo: ['delivery'],
  patron: ['where', 'again'],
  spare: ['visit'],
}

/** The score of the whole journey over a good year; the last time only few were asked. */
export const npsPlans = [
  { day: -400, promoters: 61, passives: 70, detractors: 79 },
  { day: -190, promoters: 74, passives: 71, detractors: 60 },
  { day: -15, promoters: 10, passives: 8, detractors: 6 },
] as const

export type TeamKey = Extract<PersonKey, 'lead' | 'dispatch' | 'hotline' | 'shop'>

/** Nobody from development yet: the gap that the team is to see. */
export const teamPlans: Readonly<Record<TeamKey, DepartmentKey>> = {
  lead: 'marketing',
  dispatch: 'logistics',
  hotline: 'service',
  shop: 'sales',
}
