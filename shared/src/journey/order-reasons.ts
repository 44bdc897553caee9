import type { ElementId } from '../board/element-id.ts'
import type { Board } from '../board/read.ts'
import type { Outcome } from '../board/method-schema.ts'
import { stepsOf } from './parts/steps.ts'

/** Won and lost orders, and why (METHOD.md M14). */
export type OrderReasons = {
  readonly won: number
  readonly lost: number
  readonly touchpoints: readonly {
    readonly touchpoint: ElementId
    readonly won: number
    readonly lost: number
  }[]
  /** For each reason: of how many lost orders it was stated, and of how many it was found. The most frequent first. */
  readonly reasons: readonly { readonly reason: string; readonly stated: number; readonly found: number }[]
  /** Orders lost for the price, they say, where nobody has looked any deeper. */
  readonly unexplained: readonly OutcomeAt[]
}
export type OutcomeAt = { readonly touchpoint: ElementId; readonly id: string; readonly outcome: Outcome }

const price = /preis|teuer|kosten|rabatt|\bprice|pricing|expensive|\bcosts?\b|discount/i

/** Whether a stated reason is the price: almost always the alleged one. */
export const isPrice = (reason: string): boolean => price.test(reason)

export function orderReasons(board: Board): OrderReasons {
  const all = stepsOf(board).flatMap(({ id, touchpoint: { outcomes } }) =>
    Object.entries(outcomes ?? {}).map(([key, outcome]): OutcomeAt => ({ touchpoint: id, id: key, outcome })),
  )
  const lost = all.filter(({ outcome }) => outcome.type === 'lost')
  const byTouchpoint = Map.groupBy(all, ({ touchpoint }) => touchpoint)
  return {
    won: countOf(all, 'won'),
    lost: countOf(all, 'lost'),
    touchpoints: [...byTouchpoint].map(([touchpoint, here]) => ({
      touchpoint,
      won: countOf(here, 'won'),
      lost: countOf(here, 'lost'),
    })),
    reasons: reasonsOf(lost),
    unexplained: lost.filter(
      ({ outcome }) => outcome.reasonFound.trim() === '' && isPrice(outcome.reasonStated),
    ),
  }
}

const countOf = (outcomes: readonly OutcomeAt[], type: Outcome['type']): number =>
  outcomes.reduce((sum, { outcome }) => sum + (outcome.type === type ? outcome.count : 0), 0)

type Reason = { reason: string; stated: number; found: number }

// Two who write "Preis" and "preis " mean the same.
function reasonsOf(lost: readonly OutcomeAt[]): Reason[] {
  const reasons = new Map<string, Reason>()
  const add = (text: string, column: 'stated' | 'found', count: number): void => {
    const reason = text.trim()
    if (reason === '') return
    const key = reason.toLocaleLowerCase()
    const row = reasons.get(key) ?? { reason, stated: 0, found: 0 }
    row[column] += count
    reasons.set(key, row)
  }
  for (const { outcome } of lost) {
    add(outcome.reasonStated, 'stated', outcome.count)
    add(outcome.reasonFound, 'found', outcome.count)
  }
  return [...reasons.values()].toSorted(
    (a, b) => b.stated + b.found - a.stated - a.found || (a.reason < b.reason ? -1 : 1),
  )
}
