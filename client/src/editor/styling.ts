import type { Edit } from '@wegpunkt/shared/board/edits'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Elements } from '@wegpunkt/shared/board/read'
import type { Element, Kind } from '@wegpunkt/shared/board/schema'

/** What of each kind is its look, and not what it says or where it is. */
const styleKeys = {
  touchpoint: [],
  note: ['color'],
  text: ['color', 'fontSize'],
  shape: ['color', 'fill'],
  connector: ['color', 'route', 'heads', 'dashed'],
  ink: ['color', 'width'],
  image: [],
  frame: [],
} as const satisfies Record<Kind, readonly string[]>

/** These have a colour whatever happens: there is none that says nothing. */
const alwaysColored: ReadonlySet<Kind> = new Set(['note', 'ink'])

/** The look of one element. A key that is there without a value says: as by default. */
export type Style = Readonly<Record<string, unknown>>

/** Null for a kind that has no look of its own. */
export function styleOf(element: Element): Style | null {
  const keys: readonly string[] = styleKeys[element.kind]
  if (keys.length === 0) return null
  const fields: Readonly<Record<string, unknown>> = element
  return Object.fromEntries(keys.map((key) => [key, fields[key]]))
}

/** Gives elements a look, as far as their kind can have it. */
export function styleEdits(elements: Elements, ids: Iterable<ElementId>, style: Style): Edit[] {
  return [...ids].flatMap((id): Edit[] => {
    const element = elements.get(id)
    if (!element) return []
    const fields: Readonly<Record<string, unknown>> = element
    const keys: readonly string[] = styleKeys[element.kind]
    const changed = keys.filter((key) => {
      const isLost = style[key] === undefined && alwaysColored.has(element.kind)
      return Object.hasOwn(style, key) && !isLost && style[key] !== fields[key]
    })
    if (changed.length === 0) return []
    return [
      { do: 'set', in: 'elements', id, to: Object.fromEntries(changed.map((key) => [key, style[key]])) },
    ]
  })
}
