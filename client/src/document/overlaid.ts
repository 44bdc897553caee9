import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Element } from '@wegpunkt/shared/board/schema'
import type { Change, Entries } from './entries.ts'
import { createListeners } from './value-store.ts'

/** What is shown in the place of the document's elements; null hides one, undefined lets the document's be seen again. */
export type Laid = ReadonlyMap<ElementId, Element | null | undefined>

/** The elements of the document with others laid over them, which are not in it, or not yet. */
export interface Overlaid extends Entries<Element> {
  /** Shown with the next `refresh`. */
  readonly lay: (elements: Laid) => void
  /** What the document has, with nothing over it. */
  readonly beneath: {
    readonly get: () => ReadonlyMap<ElementId, Element>
    /** Hears that the document's own elements have changed, once `get` gives them. */
    readonly subscribe: (listener: () => void) => () => void
    readonly notify: () => void
  }
}

export function overlaid(base: Entries<Element>): Overlaid {
  const over = new Map<ElementId, Element | null>()
  /** What was shown under an id before it was laid over, until it is told. */
  const before = new Map<ElementId, Element | null>()
  const { subscribe, notify } = createListeners()
  let merged: { base: ReadonlyMap<string, Element>; all: ReadonlyMap<string, Element> } | null = null
  let hasChanged = false

  const shown = (id: ElementId): Element | null => {
    const laid = over.get(id)
    return laid === undefined ? (base.snapshot().get(id) ?? null) : laid
  }
  const merge = (beneath: ReadonlyMap<string, Element>): ReadonlyMap<string, Element> => {
    const all = new Map(beneath)
    for (const [id, element] of over)
      if (element) all.set(id, element)
      else all.delete(id)
    return all
  }

  return {
    snapshot() {
      const beneath = base.snapshot()
      if (over.size === 0) return beneath
      if (merged?.base !== beneath) merged = { base: beneath, all: merge(beneath) }
      return merged.all
    },
    unreadable: base.unreadable,
    refresh() {
      const below = base.refresh()
      hasChanged ||= below.length > 0
      const changes: Change<Element>[] = below.filter(({ id }) => !over.has(id) && !before.has(id))
      for (const [id, was] of before) {
        const is = shown(id)
        if (was !== is) changes.push({ id, before: was, after: is })
      }
      before.clear()
      return changes
    },
    lay(elements) {
      for (const [id, element] of elements) {
        if (!before.has(id)) before.set(id, shown(id))
        if (element === undefined) over.delete(id)
        else over.set(id, element)
      }
      merged = null
    },
    beneath: {
      get: base.snapshot,
      subscribe,
      notify() {
        if (!hasChanged) return
        hasChanged = false
        notify()
      },
    },
    close: base.close,
  }
}
