import type { Edit } from '@wegpunkt/shared/board/edits'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { type Rect, intersects } from '@wegpunkt/shared/board/geometry'
import { byOrder, ordersBetween } from '@wegpunkt/shared/board/order'
import { turnedBoundsOf } from './grips.ts'
import type { Indexed } from '../place/laid-out.ts'

export type Stacking = 'forward' | 'backward' | 'front' | 'back'

/** Puts elements before or behind others; what is selected keeps its own order. One step passes what overlaps. */
export function stackEdits(laid: Indexed, ids: ReadonlySet<ElementId>, how: Stacking): Edit[] {
  const sorted = [...laid.board.elements].toSorted(byOrder)
  const moving = sorted.filter(([id]) => ids.has(id))
  const others = sorted.filter(([id]) => !ids.has(id))
  if (moving.length === 0 || others.length === 0) return []
  const index = insertionIndex(laid, ids, how, { sorted, others })
  if (index === null) return []
  const orders = ordersBetween(
    others[index - 1]?.[1].order ?? null,
    others[index]?.[1].order ?? null,
    moving.length,
  )
  return moving.flatMap(([id], i): Edit[] => {
    const order = orders[i]
    return order === undefined ? [] : [{ do: 'set', in: 'elements', id, to: { order } }]
  })
}

type Sorted = readonly (readonly [ElementId, unknown])[]

// Where among the others the moved ones go; null if they are there already.
function insertionIndex(
  laid: Indexed,
  ids: ReadonlySet<ElementId>,
  how: Stacking,
  { sorted, others }: { sorted: Sorted; others: Sorted },
): number | null {
  const isUp = how === 'forward' || how === 'front'
  const edge = isUp ? sorted.findIndex(([id]) => ids.has(id)) : sorted.findLastIndex(([id]) => ids.has(id))
  const passable = sorted.filter(([id], i) => !ids.has(id) && (isUp ? i > edge : i < edge))
  const near = how === 'front' || how === 'back' ? null : overlapping(laid, ids)
  const passed = near ? passable.filter(([id]) => near.has(id)) : passable
  const target = how === 'forward' || how === 'back' ? passed[0] : passed.at(-1)
  if (!target) return null
  const index = others.indexOf(target)
  return isUp ? index + 1 : index
}

/** What else lies where these elements are seen. */
function overlapping(laid: Indexed, ids: ReadonlySet<ElementId>): ReadonlySet<ElementId> {
  const found = new Set<ElementId>()
  const bounds = new Map<ElementId, Rect>()
  for (const own of ids) {
    const rect = turnedBoundsOf(laid, own)
    if (!rect) continue
    for (const id of laid.index.within(rect)) {
      if (ids.has(id) || found.has(id)) continue
      const other = bounds.get(id) ?? turnedBoundsOf(laid, id)
      if (!other) continue
      bounds.set(id, other)
      if (intersects(rect, other)) found.add(id)
    }
  }
  return found
}
