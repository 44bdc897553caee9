import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Board } from '@wegpunkt/shared/board/read'
import type { Element } from '@wegpunkt/shared/board/schema'
import { isVotable } from '@wegpunkt/shared/workshop/focus'
import type { Focus } from '@wegpunkt/shared/workshop/phase'
import type { Ballot } from '@wegpunkt/shared/workshop/secret'

type Grid = Pick<Board, 'stages' | 'lanes' | 'elements'>

/** All that one may vote for, as the customer meets it: by stage, then from left to right and from top to bottom. */
export function electable({ stages, lanes, elements }: Grid, focus: Focus): ElementId[] {
  const stageIndex = new Map([...stages.keys()].map((id, i) => [id, i]))
  const laneIndex = new Map([...lanes.keys()].map((id, i) => [id, i]))
  const rank = (element: Element): readonly number[] => {
    if (element.kind === 'connector') return []
    const { stage, lane, at } = element
    const beside = Number.MAX_SAFE_INTEGER
    return [stageIndex.get(stage ?? '') ?? beside, laneIndex.get(lane ?? '') ?? beside, at[1], at[0]]
  }
  return [...elements]
    .filter(([, element]) => isVotable(element, focus))
    .map(([id, element]) => ({ id, rank: rank(element) }))
    .toSorted((a, b) => compare(a.rank, b.rank) || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id)
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, i) => value !== b[i])
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
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
