import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { membersWith, sameIds } from '../belonging/grouping.ts'
import type { View } from '../tool.ts'

type Clicked = {
  /** What is selected now; null if that does not change. */
  readonly ids: readonly ElementId[] | null
  /** The one element of a group that a second click selects. */
  readonly entered?: ElementId
}

/**
 * What a click selects. A group is selected as a whole first; another click selects the one element of it
 * that was hit, and from then on each click in the group another one. With Shift, whole groups come and go.
 */
export function clicked(hit: ElementId | null, shift: boolean, { board, selection }: View): Clicked {
  if (hit === null) return { ids: shift ? null : [] }
  const members = membersWith(board, hit)
  if (shift) {
    const others = [...selection].filter((id) => !members.includes(id))
    return { ids: selection.has(hit) ? others : [...others, ...members] }
  }
  if (members.length === 1) return { ids: [hit] }
  if (sameIds(members, selection)) return { ids: [hit], entered: hit }
  const [one] = selection
  const isInside = selection.size === 1 && one !== undefined && members.includes(one)
  return { ids: isInside ? [hit] : members }
}
