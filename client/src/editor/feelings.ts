import type { Edit } from '@wegpunkt/shared/board/edits'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Board } from '@wegpunkt/shared/board/read'
import { ANY_PERSONA } from '@wegpunkt/shared/board/choices'
import type { Feeling } from '@wegpunkt/shared/board/schema'
import { experienceOf } from '@wegpunkt/shared/journey/experience'

export const feelings = [-2, -1, 0, 1, 2] as const satisfies readonly Feeling[]

/** Whose ratings are meant, and who else there is on the board. */
export type Whose = { readonly personas: readonly string[]; readonly all: readonly string[] }

/** How customers feel at touchpoints, for these personas: one edit. Null takes the rating back. */
export function feelEdits(
  board: Board,
  ids: Iterable<ElementId>,
  { personas, all }: Whose,
  experience: Feeling | null,
): Edit[] {
  return [...ids].flatMap((touchpoint) => {
    if (board.elements.get(touchpoint)?.kind !== 'touchpoint') return []
    const own = personas.map((persona): Edit => ({ do: 'assess', touchpoint, persona, to: { experience } }))
    if (experience !== null) return own
    const others = all.filter((persona) => !personas.includes(persona))
    return own.concat(withoutAny(board, touchpoint, others))
  })
}

// What counts for everyone would take the place of what is taken back: the others get it as their own.
function withoutAny(board: Board, touchpoint: ElementId, others: readonly string[]): Edit[] {
  if (experienceOf(board, touchpoint, ANY_PERSONA) === null) return []
  return [...others, ANY_PERSONA].map((persona) => ({
    do: 'assess',
    touchpoint,
    persona,
    to: { experience: persona === ANY_PERSONA ? null : experienceOf(board, touchpoint, persona) },
  }))
}

/** What all of these touchpoints are to all of these personas; `mixed` where they differ. */
export function commonFeeling(
  board: Pick<Board, 'assessments'>,
  ids: readonly ElementId[],
  personas: readonly string[],
): Feeling | null | 'mixed' {
  const found = new Set(ids.flatMap((id) => personas.map((persona) => experienceOf(board, id, persona))))
  const [first] = found
  return found.size > 1 ? 'mixed' : (first ?? null)
}
