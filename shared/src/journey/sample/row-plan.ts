import type { Lever, MeasureStatus, Ownership } from '../row-choices.ts'
import type { DepartmentKey, TouchpointKey } from './plan.ts'

/** What lies beside the board of the sample journey, without its words. Days count from the one on which it is made. */

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
