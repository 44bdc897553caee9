import type { ElementId } from '../board/element-id.ts'

/**
 * What of a board a link shows, once it is settled which personas there are. Links with equal rules show the same, so
 * that one projection serves all of them.
 */
export type ShowRule = {
  /** Null: all. */
  readonly lanes: readonly ElementId[] | null
  /** By id; on a board without personas `any`. */
  readonly personas: readonly string[]
  /** Whether people are shown by their names. */
  readonly people: boolean
  /** Whether what customers said is shown, and where it is known from. */
  readonly quotes: boolean
}

/** Everything that a rule can show. */
export const showAll = (personas: readonly string[]): ShowRule => ({
  lanes: null,
  personas,
  people: true,
  quotes: true,
})

/** The same for equal rules, whatever order their ids came in. */
export const ruleKey = ({ lanes, personas, people, quotes }: ShowRule): string =>
  JSON.stringify([lanes?.toSorted() ?? null, personas.toSorted(), people, quotes])
