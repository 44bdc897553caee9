import type {
  Benchmark,
  CustomersAsked,
  Handover,
  MomentOverride,
  Outcome,
  PromiseMade,
} from '../board/method-schema.ts'
import type { ShowRule } from './show-rule.ts'

export type Sight = {
  readonly rule: ShowRule
  /** Whether the element of this id is shown. */
  readonly sees: (id: string) => boolean
}

type Part = (value: never, sight: Sight) => unknown

/** What is shown of the keys that say `part`, each key by name: what is added to one of them is not shown by itself. */
export const parts: Readonly<Record<string, Part>> = {
  frame: ifSeen,
  touchpoint: ifSeen,
  promise: ({ text, source }: PromiseMade) => ({ text, source }),
  benchmark: ({ who, industry, what }: Benchmark) => ({ who, industry, what }),
  moment: ({ kind, reason }: MomentOverride) => ({ kind, reason }),
  customersAsked: ({ answer, evidence }: CustomersAsked, { rule }) => ({
    answer,
    ...(rule.quotes && evidence !== undefined && { evidence }),
  }),
  dependsOn: (on: Readonly<Record<string, true>>, { sees }) =>
    someOf(Object.entries(on).filter(([id]) => sees(id))),
  outcomes: (all: Readonly<Record<string, Outcome>>, { rule }) =>
    someOf(Object.entries(all).map(([id, outcome]) => [id, shownOutcome(outcome, rule)])),
  handovers: (all: Readonly<Record<string, Handover>>, { rule, sees }) =>
    someOf(
      Object.entries(all)
        .filter(([to]) => sees(to))
        .map(([to, handover]) => [to, shownHandover(handover, rule)]),
    ),
}

function ifSeen(id: string, { sees }: Sight): string | undefined {
  return sees(id) ? id : undefined
}

const shownOutcome = (
  { type, count, period, reasonStated, reasonFound, evidence }: Outcome,
  { quotes }: ShowRule,
): Outcome => ({
  type,
  count,
  period,
  reasonStated,
  reasonFound,
  ...(quotes && evidence !== undefined && { evidence }),
})

const shownHandover = ({ owner, agreement, risk }: Handover, { people }: ShowRule): Handover => ({
  owner: people ? owner : '',
  agreement,
  ...(risk !== undefined && { risk }),
})

const someOf = (entries: readonly (readonly [string, unknown])[]): object | undefined =>
  entries.length > 0 ? Object.fromEntries(entries) : undefined
