import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Elements } from '@wegpunkt/shared/board/read'
import type { Element } from '@wegpunkt/shared/board/schema'

export type Selected<E extends Element = Element> = { readonly id: ElementId; readonly element: E }

/** What is selected, as it is now. The very same list while none of it changed, so that nothing renders for others' work. */
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
    now.every(({ id, element }, i) => before[i]?.id === id && before[i].element === element)
  return same ? before : now
}
