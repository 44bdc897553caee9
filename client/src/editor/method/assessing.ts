import { ANY_PERSONA, assessmentKey } from '@wegpunkt/shared/board/choices'
import type { Edit } from '@wegpunkt/shared/board/edits'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Board } from '@wegpunkt/shared/board/read'
import type { Assessment } from '@wegpunkt/shared/board/schema'

type Assessed = Pick<Board, 'assessments'>
type Aspect = keyof Assessment
type Value<A extends Aspect> = NonNullable<Assessment[A]>

/** Whose assessments are meant, and who else there is on the board. */
export type Whose = { readonly personas: readonly string[]; readonly all: readonly string[] }

/** These are there with null where nobody said anything; the others are absent then. */
const nullable: ReadonlySet<Aspect> = new Set(['experience', 'expectation', 'relevance'])

/**
 * What a touchpoint is to a persona in one respect; null if nobody has said so. As with experience, what was said
 * before the board had personas counts for each of them until they are given one of their own.
 */
export const aspectOf = <A extends Aspect>(
  { assessments }: Assessed,
  touchpoint: ElementId,
  persona: string,
  aspect: A,
): Value<A> | null =>
  assessments.get(assessmentKey(touchpoint, persona))?.[aspect] ??
  assessments.get(assessmentKey(touchpoint, ANY_PERSONA))?.[aspect] ??
  null

/** What touchpoints are to these personas in one respect: one edit. Null takes it back. */
export function assessEdits<A extends Aspect>(
  board: Board,
  ids: Iterable<ElementId>,
  { personas, all }: Whose,
  aspect: A,
  value: Value<A> | null,
): Edit[] {
  const assess = (touchpoint: ElementId, persona: string, to: Value<A> | null): Edit => ({
    do: 'assess',
    touchpoint,
    persona,
    to: { [aspect]: to ?? (nullable.has(aspect) ? null : undefined) },
  })
  return [...ids].flatMap((touchpoint) => {
    if (board.elements.get(touchpoint)?.kind !== 'touchpoint') return []
    const own = personas.map((persona) => assess(touchpoint, persona, value))
    if (value !== null || aspectOf(board, touchpoint, ANY_PERSONA, aspect) === null) return own
    // What counts for everyone would take the place of what is taken back: the others get it as their own.
    const others = all.filter((persona) => !personas.includes(persona))
    return own.concat(
      others.map((persona) => assess(touchpoint, persona, aspectOf(board, touchpoint, persona, aspect))),
      assess(touchpoint, ANY_PERSONA, null),
    )
  })
}

/** What all of these touchpoints are to all of these personas; `mixed` where they differ. */
export function commonAspect<A extends Aspect>(
  board: Assessed,
  ids: readonly ElementId[],
  personas: readonly string[],
  aspect: A,
): Value<A> | null | 'mixed' {
  const found = ids.flatMap((id) => personas.map((persona) => aspectOf(board, id, persona, aspect)))
  const [first] = found
  return new Set(found.map((value) => JSON.stringify(value))).size > 1 ? 'mixed' : (first ?? null)
}
