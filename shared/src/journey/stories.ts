import type { ElementId } from '../board/element-id.ts'
import type { Board } from '../board/read.ts'
import { stepsOf } from './parts/steps.ts'
import type { Story } from './rows.ts'

/** What may be told outside, and what its customer has not agreed to yet (METHOD.md M35). */
export function storiesToTell(stories: readonly Story[]): {
  readonly free: readonly Story[]
  readonly blocked: readonly Story[]
} {
  const free = stories.filter(({ consent }) => consent === 'yes')
  return { free, blocked: stories.filter(({ consent }) => consent !== 'yes') }
}

/** The touchpoints of a story that are still there, in the customer's order. */
export const touchpointsOfStory = (board: Board, { touchpointIds }: Story): readonly ElementId[] =>
  stepsOf(board).flatMap(({ id }) => (touchpointIds.includes(id) ? [id] : []))
