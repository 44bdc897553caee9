import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Elements } from '@wegpunkt/shared/board/read'
import type { Element } from '@wegpunkt/shared/board/schema'
import { textKeyOf } from '@wegpunkt/shared/board/words'

export type Selected<E extends Element = Element> = { readonly id: ElementId; readonly element: E }

/**
 * What is selected. The very same list while nothing of it changed but its words, so that no panel renders for the work
 * of others, nor for each letter: who shows the words follows the text itself.
 */
export function selectedElements(
  before: readonly Selected[],
  selection: ReadonlySet<ElementId>,
  elements: Elements,
): readonly Selected[] {
  const now = [...selection].flatMap((id): Selected[] => {
    const element = elements.get(id)
    return element ? [{ id, element }] : []
  })
  const same =
    now.length === before.length &&
    now.every(({ id, element }, i) => before[i]?.id === id && sameButWords(before[i].element, element))
  return same ? before : now
}

// A field that says the same is the same value as before: see the board store.
function sameButWords(a: Element, b: Element): boolean {
  if (a === b) return true
  const [was, is] = [fieldsOf(a), new Map(fieldsOf(b))]
  return was.length === is.size && was.every(([key, value]) => is.get(key) === value)
}

const fieldsOf = (element: Element): readonly (readonly [string, unknown])[] =>
  Object.entries(element).filter(([key]) => key !== textKeyOf[element.kind])
