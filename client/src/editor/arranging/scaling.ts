import type { Edit } from '@wegpunkt/shared/board/edits'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { type Point, type Rect, type Size, clamp, rectOf } from '@wegpunkt/shared/board/geometry'
import { isPlaced } from '@wegpunkt/shared/board/layout'
import type { PlacedElement } from '@wegpunkt/shared/board/schema'
import { MAX_ELEMENT_SIZE } from '@wegpunkt/shared/limits'
import type { LaidOut } from '../place/laid-out.ts'
import { gridWithout, placesTogether } from './landing.ts'
import { bounded, placeEdits } from './placing.ts'
import { type Bounds, contentScaled, leastSizeOf } from './resizing.ts'
import { angleOf } from './turning.ts'

/** Where an element of several comes to lie when their box is scaled: as presence shows it. */
export type Scaled = {
  readonly id: ElementId
  readonly at: Point
  readonly size: Size
  readonly angle: number
}

/** How small and how large the box around several elements may become, for each of them to keep its bounds. */
export function boundsOfBox(laid: LaidOut, ids: Iterable<ElementId>, { w, h }: Rect): Bounds {
  const least: [number, number] = [0, 0]
  const most: [number, number] = [Infinity, Infinity]
  for (const [, element] of placedOf(laid, ids)) {
    const smallest = leastSizeOf(element)
    for (const axis of [0, 1] as const) {
      const size = element.size[axis]
      least[axis] = Math.max(least[axis], Math.min(1, smallest[axis] / size))
      most[axis] = Math.min(most[axis], MAX_ELEMENT_SIZE / size)
    }
  }
  return { least: [least[0] * w, least[1] * h], most: [most[0] * w, most[1] * h] }
}

/** Every element where it lies in its box when the box has become another one. */
export function scaledIn(laid: LaidOut, ids: Iterable<ElementId>, box: Rect, to: Rect): Scaled[] {
  const [sx, sy] = [ratio(to.w, box.w), ratio(to.h, box.h)]
  return placedOf(laid, ids).map(([id, element]) => {
    const { x, y, w, h } = laid.layout.rectOf(element)
    const at: Point = [to.x + (x - box.x) * sx, to.y + (y - box.y) * sy]
    return { id, at, size: [extent(w * sx), extent(h * sy)], angle: angleOf(element) }
  })
}

/** Writes where scaled elements are, in the cells under them. `letters`: texts are scaled with their boxes. */
export function scaleEdits(laid: LaidOut, scaled: readonly Scaled[], letters: boolean): Edit[] {
  const landing = new Map(
    scaled.flatMap(({ id, at, size: [w, h] }) => {
      const element = laid.board.elements.get(id)
      if (!element) return []
      const rect = rectOf(bounded(at), [Math.round(w), Math.round(h)])
      return [[id, { kind: element.kind, group: element.group, rect }] as const]
    }),
  )
  const { places } = placesTogether(laid.layout, gridWithout(laid, landing.keys()), landing)
  return [...places].flatMap(([id, place]): Edit[] => {
    const element = laid.board.elements.get(id)
    const rect = landing.get(id)?.rect
    if (!element || !isPlaced(element) || !rect) return []
    const size: Size = [rect.w, rect.h]
    const moved = placeEdits(laid.board, id, element, place)
    if (size[0] === element.size[0] && size[1] === element.size[1]) return moved
    const to = { size, ...contentScaled(element, size, letters) }
    return moved.concat({ do: 'set', in: 'elements', id, to })
  })
}

const placedOf = ({ board }: LaidOut, ids: Iterable<ElementId>): [ElementId, PlacedElement][] =>
  [...ids].flatMap((id): [ElementId, PlacedElement][] => {
    const element = board.elements.get(id)
    return element && isPlaced(element) && !element.locked ? [[id, element]] : []
  })

// A box of connectors alone may be flat.
const ratio = (after: number, before: number): number => (before > 0 ? after / before : 1)

const extent = (length: number): number => clamp(length, 1, MAX_ELEMENT_SIZE)
