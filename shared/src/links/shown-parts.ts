import type { Handover, Outcome } from '../board/method-schema.ts'
import type { ShowRule } from './show-rule.ts'
import type { PartKey, ValueAt } from './shown-keys.ts'

export type Sight = {
  readonly rule: ShowRule
  /** Whether the element of this id is shown. */
  readonly sees: (id: string) => boolean
}

type Part<K> = (value: ValueAt<K>, sight: Sight) => unknown

/**
 * What is shown of the keys that say `part`, each key by name: what is added to one of them is not shown by itself. A
 * key without one does not compile.
 */
export const parts: { readonly [K in PartKey]: Part<K> } = {
  frame: ifSeen,
  touchpoint: ifSeen,
  promise: ({ text, source }) => ({ text, source }),
  benchmark: ({ who, industry, what }) => ({ who, industry, what }),
  moment: ({ kind, reason }) => ({ kind, reason }),
  customersAsked: ({ answer, evidence }, { rule }) => ({
    answer,
    ...(rule.quotes && evidence !== undefined && { evidence }),
  }),
  dependsOn: (on, { sees }) => someOf(Object.entries(on).filter(([id]) => sees(id))),
  outcomes: (all, { rule }) =>
    someOf(Object.entries(all).map(([id, outcome]) => [id, shownOutcome(outcome, rule)])),
  handovers: (all, { rule, sees }) =>
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
