import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Board } from '@wegpunkt/shared/board/read'
import { isVotable } from '@wegpunkt/shared/workshop/focus'
import type { Focus } from '@wegpunkt/shared/workshop/phase'
import type { Ballot } from '@wegpunkt/shared/workshop/secret'
import { broughtFirst, subjectsIn } from '@wegpunkt/shared/workshop/subjects'

type Grid = Pick<Board, 'stages' | 'lanes' | 'elements'>

/** All that one may vote for, in the order in which a phone has it, too: first what the workshop has brought forth. */
export function electable(board: Grid, focus: Focus, brought: ReadonlySet<string>): ElementId[] {
  const votable = subjectsIn(board).flatMap(([id, element]) => (isVotable(element, focus) ? [id] : []))
  return broughtFirst(votable, (id) => id, brought)
}

/** How many votes were for what is there no more, and may be given again. */
export const givenBack = (ballot: Ballot, votable: ReadonlySet<ElementId>): number =>
  Object.entries(ballot).reduce((sum, [id, votes]) => sum + (votable.has(id) ? 0 : votes), 0)

/** One's own first, those with the most votes before the others. */
export const ownVotes = (ballot: Ballot, votable: ReadonlySet<ElementId>): ElementId[] =>
  Object.entries(ballot)
    .filter(([id]) => votable.has(id))
    .toSorted(([, a], [, b]) => b - a)
    .map(([id]) => id)

/** Those whose name has all words that somebody looks for. */
export function matching(
  ids: readonly ElementId[],
  nameOf: (id: ElementId) => string,
  sought: string,
): readonly ElementId[] {
  const words = sought.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return ids
  return ids.filter((id) => {
    const name = nameOf(id).toLocaleLowerCase()
    return words.every((word) => name.includes(word))
  })
}
