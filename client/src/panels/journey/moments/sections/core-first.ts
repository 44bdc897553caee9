import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Priority } from '@wegpunkt/shared/journey/priorities'

/** What belongs to a core process before what does not, each in the order it had; deal-breakers stay on top (METHOD.md M5, M16). */
export function coreFirst(
  priorities: readonly Priority[],
  processes: ReadonlyMap<string, readonly ElementId[]>,
): readonly Priority[] {
  const core = new Set([...processes.values()].flat())
  const rank = ({ touchpoint, isDealBreaker }: Priority): number => {
    if (isDealBreaker) return 0
    return core.has(touchpoint) ? 1 : 2
  }
  return priorities.toSorted((a, b) => rank(a) - rank(b))
}
