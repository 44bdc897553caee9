import type { Edit } from '@wegpunkt/shared/board/edits'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Board } from '@wegpunkt/shared/board/read'
import { type Feeling, assessmentKey } from '@wegpunkt/shared/board/schema'

export const feelings = [-2, -1, 0, 1, 2] as const satisfies readonly Feeling[]

/** How customers feel at touchpoints, for these personas: one edit. Null takes the rating back. */
export function feelEdits(
  { elements }: Board,
  ids: Iterable<ElementId>,
  personas: readonly string[],
  experience: Feeling | null,
): Edit[] {
  return [...ids].flatMap((touchpoint) => {
    if (elements.get(touchpoint)?.kind !== 'touchpoint') return []
    return personas.map((persona): Edit => ({ do: 'assess', touchpoint, persona, to: { experience } }))
  })
}

/** What all of these touchpoints are to all of these personas; `mixed` where they differ. */
export function commonFeeling(
  { assessments }: Pick<Board, 'assessments'>,
  ids: readonly ElementId[],
  personas: readonly string[],
): Feeling | null | 'mixed' {
  const found = new Set(
    ids.flatMap((id) =>
      personas.map((persona) => assessments.get(assessmentKey(id, persona))?.experience ?? null),
    ),
  )
  const [first] = found
  return found.size > 1 ? 'mixed' : (first ?? null)
}
