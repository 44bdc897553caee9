import { assertNever } from '@wegpunkt/shared/assert-never'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { byOrder } from '@wegpunkt/shared/board/order'
import type { Element, Kind } from '@wegpunkt/shared/board/schema'

/**
 * From back to front: what is around others, grounds for other elements, lines between them, and what bears a
 * statement of its own. Ink is among those: it is drawn onto cards, not under them.
 */
export const depths = ['ground', 'surface', 'line', 'card'] as const
export type Depth = (typeof depths)[number]

/** How deep a kind of element lies, whatever its order: so it is drawn, and so it is hit. */
export function depthOf(kind: Kind): Depth {
  switch (kind) {
    case 'touchpoint':
    case 'note':
    case 'text':
    case 'ink':
      return 'card'
    case 'connector':
      return 'line'
    case 'shape':
    case 'image':
      return 'surface'
    case 'frame':
      return 'ground'
    default:
      return assertNever(kind)
  }
}

type Entry = readonly [ElementId, Element]

/** The order in which elements are painted, and the other way round the one in which they are hit. */
export function backToFront(a: Entry, b: Entry): number {
  const [depthA, depthB] = [depthOf(a[1].kind), depthOf(b[1].kind)]
  return depthA === depthB ? byOrder(a, b) : depths.indexOf(depthA) - depths.indexOf(depthB)
}
