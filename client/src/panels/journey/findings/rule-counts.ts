import { type RuleId, findings } from '@wegpunkt/shared/journey/findings/findings'
import type { Journey } from '@wegpunkt/shared/journey/journey'

/** How much each rule finds, or would find if it were on, dismissed or not. */
export function ruleCounts(journey: Journey): ReadonlyMap<RuleId, number> {
  const { board } = journey
  const meta = { ...board.meta, rulesOff: {}, dismissed: {} }
  const counts = new Map<RuleId, number>()
  for (const { rule } of findings({ ...journey, board: { ...board, meta } }).open)
    counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return counts
}
