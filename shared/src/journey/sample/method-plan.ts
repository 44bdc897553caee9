import type { EventClass, Risk } from '../../board/choices.ts'
import type { Handover } from '../../board/method-schema.ts'
import type { Note, Touchpoint } from '../../board/schema.ts'
import type { MethodTexts } from './method-texts.ts'
import type { DepartmentKey, LaneKey, StageKey, TouchpointKey } from './plan.ts'
import type { EvidenceKey } from './evidence-plan.ts'

/** What the sample journey says beyond titles and ratings: not everything everywhere, as on a board that is worked on. */

/** The fields of touchpoints, but for those that name other touchpoints. `evidence` gives the id of a row. */
export const methodFields = (
  words: MethodTexts,
  evidence: (key: EvidenceKey) => string,
): Partial<Record<TouchpointKey, Partial<Touchpoint>>> => ({
  neighbour: { setting: 'offline', entry: true, entryShare: 20 },
  press: { setting: 'both', contactWith: 'brand' },
  ad: {
    setting: 'both',
    contactWith: 'brand',
    entry: true,
    entryShare: 45,
    promise: { text: words.promise, source: words.promiseSource },
    customerView: words.adView,
    customersAsked: { answer: 'no' },
    wishes: { easy: 1, fast: 1 },
    aims: { desire: true },
  },
  fair: { setting: 'offline', contactWith: 'staff', entry: true, entryShare: 7.5, wishes: { feeling: 1 } },
  reviews: { setting: 'online', contactWith: 'platform' },
  test: { setting: 'both', entry: true, entryShare: 12.5, aims: { premium: true } },
  product: {
    setting: 'online',
    contactWith: 'platform',
    customerView: words.productView,
    customerSays: words.productSays,
    customersAsked: { answer: 'yes', evidence: evidence('shop-survey') },
    wishes: { easy: -1, convenient: 0, solution: -1, fast: 0, help: -1 },
  },
  advice: { setting: 'offline', contactWith: 'staff', wishes: { solution: 1, help: 1, feeling: 1 } },
  stock: {
    setting: 'online',
    coreProcess: words.coreProcess,
    promise: { text: words.promise, source: words.stockSource },
  },
  account: {
    setting: 'online',
    exit: true,
    wishes: { easy: -1, convenient: -1 },
    outcomes: {
      account: {
        type: 'lost',
        count: 31,
        period: words.spring,
        reasonStated: words.price,
        reasonFound: words.accountFound,
        evidence: evidence('checkout'),
      },
    },
  },
  slot: { setting: 'online', status: 'missing', coreProcess: words.coreProcess },
  options: { setting: 'online', coreProcess: words.coreProcess, wishes: { convenient: 1 } },
  tracking: {
    setting: 'online',
    coreProcess: words.coreProcess,
    customersAsked: { answer: 'planned' },
    wishes: { convenient: -1, fast: -1, help: 0 },
  },
  delivery: {
    setting: 'offline',
    contactWith: 'staff',
    coreProcess: words.coreProcess,
    dealBreaker: words.deliveryDealBreaker,
    customerView: words.deliveryView,
    customerSays: words.deliverySays,
    customersAsked: { answer: 'yes', evidence: evidence('delivery-survey') },
    benchmark: { who: words.benchmark, industry: words.benchmarkIndustry, what: words.benchmarkWhat },
    wishes: { easy: -1, convenient: -1, solution: 0, fast: 1, help: -1, feeling: -1, telling: -1 },
  },
  invoice: { setting: 'online', coreProcess: words.coreProcess, wishes: { easy: -1, feeling: -1 } },
  where: {
    setting: 'offline',
    contactWith: 'staff',
    customerSays: words.whereSays,
    outcomes: {
      where: { type: 'lost', count: 4, period: words.spring, reasonStated: words.price, reasonFound: '' },
    },
  },
  forum: { setting: 'online', path: 'alternative' },
  survey: { setting: 'online', surveyHere: true, status: 'retire' },
  guide: { setting: 'offline', contactWith: 'product', wishes: { easy: 1, solution: 1, fast: 1 } },
  app: { setting: 'online', contactWith: 'product', path: 'alternative' },
  tweet: { setting: 'online', path: 'drop-off', exit: true },
  offer: { setting: 'online', status: 'retire' },
  again: { setting: 'offline', contactWith: 'staff', dealBreaker: words.againDealBreaker, exit: true },
  visit: {
    setting: 'offline',
    contactWith: 'staff',
    wishes: { help: 1, feeling: 1, telling: 1 },
    aims: { 'word-of-mouth': true, 'repeat-purchase': true },
    outcomes: {
      visit: {
        type: 'won',
        count: 6,
        period: words.spring,
        reasonStated: words.visitStated,
        reasonFound: words.visitFound,
      },
    },
  },
})

/** Which touchpoints fail without which others. */
export const dependencyPlans = [
  ['tracking', 'stock'],
  ['delivery', 'options'],
  ['delivery', 'tracking'],
  ['invoice', 'delivery'],
] as const satisfies readonly (readonly [TouchpointKey, TouchpointKey])[]

/** Ways from one touchpoint to the next that somebody answers for; the others have nobody yet. */
const ownedWays = [
  ['product', 'advice', 1],
  ['stock', 'options', 2],
  ['options', 'account', 1],
  ['bolts', 'delivery', 3],
  ['credit', 'again', 2],
] as const satisfies readonly (readonly [TouchpointKey, TouchpointKey, Risk])[]

/** What is agreed about them. */
export const handoverPlans = ({
  handovers,
}: MethodTexts): readonly (readonly [TouchpointKey, TouchpointKey, Handover])[] =>
  ownedWays.map(([from, to, risk], i) => {
    const [owner = '', agreement = ''] = handovers[i] ?? []
    return [from, to, { owner, agreement, risk }]
  })

type EventPlan = readonly [
  TouchpointKey,
  EventClass,
  DepartmentKey,
  Pick<Note, 'disruptionRisk' | 'effortBy'>,
]

/** Notes that are events, in the order of their texts. */
export const eventPlans = [
  ['product', 'disappointing', 'sales', { disruptionRisk: 3, effortBy: 'customer' }],
  ['guide', 'disappointing', 'service', { disruptionRisk: 2, effortBy: 'customer' }],
  ['guide', 'delighting', 'development', { effortBy: 'us' }],
  ['visit', 'delighting', 'service', { effortBy: 'us' }],
  ['visit', 'delighting', 'logistics', {}],
  ['visit', 'disappointing', 'marketing', { disruptionRisk: 1 }],
] as const satisfies readonly EventPlan[]

/** Notes of the plan that lie in the cell of a touchpoint and tell of it. */
export const toldPlans = [
  ['service', 'receive', 'where', 'disappointing'],
  ['development', 'receive', 'bolts', 'disappointing'],
  ['marketing', 'help', 'offer', 'okay'],
] as const satisfies readonly (readonly [LaneKey, StageKey, TouchpointKey, EventClass])[]

/** What the first persona expects, in words, and whether that is to be looked at again by now. */
export const expectationPlans = (
  words: MethodTexts,
): readonly (readonly [TouchpointKey, string, isDue: boolean])[] => [
  ['delivery', words.deliveryExpectation, true],
  ['tracking', words.trackingExpectation, false],
]
