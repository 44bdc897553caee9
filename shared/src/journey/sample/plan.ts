import type { Assessment, Connector, Contact, LaneKind, NoteColor, Stage } from '../../board/schema.ts'

/** What the sample journey consists of, without its words: those are in `de.ts` and `en.ts`. */

export const stageKeys = ['notice', 'compare', 'buy', 'receive', 'use', 'help'] as const
export type StageKey = (typeof stageKeys)[number]

export const purchaseOf = {
  notice: 'before',
  compare: 'before',
  buy: 'at',
  receive: 'after',
  use: 'after',
  help: 'after',
} as const satisfies Record<StageKey, Stage['purchase']>

/** From top to bottom: the customer first, then the departments in the order in which the customer meets them. */
export const lanePlans = [
  { key: 'doing', kind: 'doing' },
  { key: 'thinking', kind: 'thinking' },
  { key: 'feeling', kind: 'feeling' },
  { key: 'curve', kind: 'curve' },
  { key: 'marketing', kind: 'department' },
  { key: 'sales', kind: 'department' },
  { key: 'logistics', kind: 'department' },
  { key: 'service', kind: 'department' },
  { key: 'development', kind: 'department' },
  { key: 'backstage', kind: 'backstage' },
  { key: 'ideas', kind: 'ideas' },
] as const satisfies readonly { key: string; kind: LaneKind }[]
/** Those that somebody writes notes in. */
export type LaneKey = Exclude<(typeof lanePlans)[number]['key'], 'curve'>

export type DepartmentKey = 'development' | 'marketing' | 'sales' | 'service' | 'logistics'

/** What a touchpoint is to one persona: experience and, where it was asked, expectation and relevance. */
type Rating = Partial<Assessment> | null

type TouchpointPlan = {
  readonly key: string
  readonly stage: StageKey
  /** The responsible department; none for what others say: it can only be influenced (METHOD.md M2). */
  readonly department: DepartmentKey | null
  readonly supporting: readonly DepartmentKey[]
  readonly contact: Contact
  /** A key of the library, or of `SampleTexts.channels`. */
  readonly channel: string
  /** To the family in a hurry, and to the careful planner; null where this persona never comes by. */
  readonly ratings: readonly [Rating, Rating]
}

const direct = <const K extends string>(
  key: K,
  stage: StageKey,
  department: DepartmentKey,
  channel: string,
  supporting: readonly DepartmentKey[],
  ratings: TouchpointPlan['ratings'],
) => ({ key, stage, department, channel, supporting, contact: 'direct', ratings }) as const

const indirect = <const K extends string>(
  key: K,
  stage: StageKey,
  channel: string,
  supporting: readonly DepartmentKey[],
  ratings: TouchpointPlan['ratings'],
) => ({ key, stage, department: null, channel, supporting, contact: 'indirect', ratings }) as const

const felt = (experience: number, expectation?: number, relevance?: Assessment['relevance']): Rating => ({
  experience,
  ...(expectation === undefined ? {} : { expectation }),
  ...(relevance === undefined ? {} : { relevance }),
})

export const touchpointPlans = [
  indirect('neighbour', 'notice', 'word-of-mouth', ['service'], [felt(1), felt(2, 1, 'highly-relevant')]),
  indirect('press', 'notice', 'press', ['marketing', 'development'], [null, felt(1, 0)]),
  direct('ad', 'notice', 'marketing', 'ad', ['logistics'], [felt(2, 0, 'highly-relevant'), felt(0, -1)]),
  direct('fair', 'notice', 'sales', 'fair-stand', ['development'], [null, felt(2, 1, 'relevant')]),

  indirect('reviews', 'compare', 'review-portal', ['service'], [felt(1, 1, 'highly-relevant'), felt(-1)]),
  indirect('test', 'compare', 'test-report', ['development'], [felt(1), felt(2, 1, 'highly-relevant')]),
  direct('product', 'compare', 'marketing', 'website', ['development'], [felt(-2, 1), felt(1, 1)]),
  direct('advice', 'compare', 'sales', 'hotline', [], [felt(-1, 0), felt(2, 1, 'highly-relevant')]),

  direct('stock', 'buy', 'sales', 'website', ['logistics'], [felt(1, 1, 'highly-relevant'), felt(0, 0)]),
  direct('account', 'buy', 'development', 'website', ['sales'], [felt(0, 0), felt(-2, 0)]),
  direct(
    'slot',
    'buy',
    'logistics',
    'website',
    ['sales'],
    [{ relevance: 'missing' }, { relevance: 'missing' }],
  ),
  direct('options', 'buy', 'service', 'website', ['sales', 'logistics'], [felt(2, 1), felt(1, 1)]),

  direct(
    'tracking',
    'receive',
    'logistics',
    'website',
    ['sales'],
    [felt(-2, 1, 'highly-relevant'), felt(0, 0)],
  ),
  direct('delivery', 'receive', 'logistics', 'delivery', ['sales', 'service'], [felt(-2, 1), felt(-2, 2)]),
  direct('invoice', 'receive', 'sales', 'invoice', ['logistics'], [felt(-1, 0), felt(-2, 0)]),
  direct('where', 'receive', 'service', 'hotline', ['logistics'], [felt(-2, 0), felt(-1, 1)]),
  direct('bolts', 'receive', 'development', 'packaging', ['logistics'], [felt(-2), felt(0, 0)]),

  indirect('forum', 'use', 'forum', ['service', 'development'], [felt(1, -1), null]),
  direct('survey', 'use', 'marketing', 'newsletter', ['service'], [felt(-1, 0), felt(-1, 0, 'irrelevant')]),
  direct('guide', 'use', 'development', 'packaging', ['service'], [felt(2, 0), felt(-1, 1, 'relevant')]),
  direct('app', 'use', 'development', 'app', ['marketing'], [felt(2, 1), felt(-2, 0, 'irrelevant')]),

  indirect('tweet', 'help', 'tweet', ['marketing', 'service'], [felt(-2, 0), null]),
  indirect('recommendation', 'help', 'recommendation', ['service'], [felt(-1, 1), felt(1, 1)]),
  direct('offer', 'help', 'marketing', 'newsletter', ['sales'], [felt(-1), felt(-2, 0, 'irrelevant')]),
  direct('credit', 'help', 'sales', 'complaint', ['service'], [felt(-1, 0), felt(-2, 1)]),
  direct(
    'again',
    'help',
    'service',
    'hotline',
    ['development'],
    [felt(-2, 0), felt(-2, 2, 'highly-relevant')],
  ),
  direct('visit', 'help', 'service', 'visit', ['logistics'], [felt(0, 1), felt(2, 1, 'highly-relevant')]),
] as const satisfies readonly TouchpointPlan[]
export type TouchpointKey = (typeof touchpointPlans)[number]['key']

/** Notes by their cell, with the department each came from, in the order in which they lie there. */
export const notePlans = [
  ['doing', 'notice', 'service'],
  ['doing', 'compare', 'marketing'],
  ['doing', 'buy', 'sales', 'sales'],
  ['doing', 'receive', 'logistics', 'service'],
  ['doing', 'use', 'development'],
  ['doing', 'help', 'service'],
  ['thinking', 'notice', 'sales', 'marketing'],
  ['thinking', 'compare', 'sales'],
  ['thinking', 'buy', 'marketing'],
  ['thinking', 'receive', 'service', 'logistics'],
  ['thinking', 'use', 'development'],
  ['thinking', 'help', 'service', 'sales'],
  ['feeling', 'notice', 'service'],
  ['feeling', 'compare', 'marketing'],
  ['feeling', 'buy', 'sales'],
  ['feeling', 'receive', 'logistics'],
  ['feeling', 'use', 'development'],
  ['feeling', 'help', 'service', 'service'],
  ['marketing', 'buy', 'marketing'],
  ['marketing', 'help', 'marketing'],
  ['sales', 'use', 'sales'],
  ['logistics', 'buy', 'logistics', 'logistics'],
  ['logistics', 'use', 'logistics'],
  ['service', 'receive', 'service'],
  ['service', 'use', 'service'],
  ['development', 'receive', 'development'],
  ['development', 'help', 'development'],
  ['backstage', 'compare', 'development', 'sales'],
  ['backstage', 'buy', 'sales'],
  ['backstage', 'help', 'service'],
  ['ideas', 'notice', 'logistics'],
  ['ideas', 'compare', 'marketing'],
  ['ideas', 'buy', 'sales'],
  ['ideas', 'receive', 'logistics', 'development'],
  ['ideas', 'use', 'service'],
] as const satisfies readonly (readonly [LaneKey, StageKey, ...DepartmentKey[]])[]

export const noteColorOf = {
  doing: 'yellow',
  thinking: 'blue',
  feeling: 'pink',
  marketing: 'orange',
  sales: 'orange',
  logistics: 'orange',
  service: 'orange',
  development: 'orange',
  backstage: 'grey',
  ideas: 'green',
} as const satisfies Record<LaneKey, NoteColor>

export const textPlans = [
  { key: 'systems', lane: 'backstage', stage: 'receive' },
  { key: 'question', lane: 'ideas', stage: 'help' },
] as const satisfies readonly { key: string; lane: LaneKey; stage: StageKey }[]

/**
 * Where one department hands the customer over to the next, and what is lost on the way. Curved, unless a
 * straight line alone keeps clear of what lies between.
 */
export const connectorPlans = [
  ['ad', 'stock', 'straight'],
  ['stock', 'tracking'],
  ['options', 'tracking'],
  ['delivery', 'where'],
  ['delivery', 'invoice'],
  ['bolts', 'where'],
  ['again', 'credit'],
  ['credit', 'offer'],
] as const satisfies readonly (readonly [TouchpointKey, TouchpointKey, Connector['route']?])[]
type Joined<P> = P extends readonly [infer A extends string, infer B extends string, ...string[]]
  ? `${A}-${B}`
  : never
export type ConnectorKey = Joined<(typeof connectorPlans)[number]>
