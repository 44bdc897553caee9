import type { Contestant, ContestantName } from './contestant.ts'
import { openOurs } from './ours.ts'

/** Opens those who are asked for, in the order in which they take turns. */
export async function openContestants(names: readonly ContestantName[]): Promise<Contestant[]> {
  const contestants: Contestant[] = []
  if (names.includes('ours')) contestants.push(await openOurs())
  return contestants
}
