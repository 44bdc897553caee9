import { assertNever } from '@wegpunkt/shared/assert-never'
import type { Edit } from '@wegpunkt/shared/board/edits'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Board, Elements } from '@wegpunkt/shared/board/read'
import type { Endpoint } from '@wegpunkt/shared/board/schema'

export const isLocked = (elements: Elements, id: ElementId): boolean => elements.get(id)?.locked === true

export const unlockedOf = (elements: Elements, ids: Iterable<ElementId>): ElementId[] =>
  [...ids].filter((id) => !isLocked(elements, id))

/**
 * What is left of edits when locked elements stay as they are. Every edit that a person makes goes through
 * here, so that no tool, action or panel has to think of it. Three things pass: locking and unlocking itself,
 * how customers feel at a touchpoint (that is said about it, not done to it), and what goes on when a whole
 * stage or lane is removed, which was decided for all of its content.
 */
export function withoutLocked(
  { elements }: Pick<Board, 'elements'>,
  edits: readonly Edit[],
): readonly Edit[] {
  if (edits.some((edit) => edit.do === 'remove' && edit.in !== 'elements')) return edits
  let withheld = false
  const left = edits.flatMap((edit): Edit[] => {
    const passed = passing(elements, edit)
    withheld ||= passed !== edit
    return passed ? [passed] : []
  })
  return withheld ? left : edits
}

function passing(elements: Elements, edit: Edit): Edit | null {
  switch (edit.do) {
    case 'set':
      if (edit.in !== 'elements' || !isLocked(elements, edit.id) || 'locked' in edit.to) return edit
      return null
    case 'type':
      return isLocked(elements, edit.id) ? null : edit
    case 'remove': {
      const ids = removable(elements, edit.ids)
      if (ids.length === edit.ids.length) return edit
      return ids.length > 0 ? { ...edit, ids } : null
    }
    case 'add':
    case 'assess':
      return edit
    default:
      return assertNever(edit)
  }
}

// A connector goes with an element that it ends on, locked or not: nobody could see it any more.
function removable(elements: Elements, ids: readonly ElementId[]): ElementId[] {
  const wanted = new Set(ids)
  const goes = (end: Endpoint): boolean =>
    typeof end === 'string' && wanted.has(end) && !isLocked(elements, end)
  return ids.filter((id) => {
    const element = elements.get(id)
    if (!element?.locked) return true
    return element.kind === 'connector' && (goes(element.from) || goes(element.to))
  })
}
