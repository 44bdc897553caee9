import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { type Rect, boundsOf, intersects } from '@wegpunkt/shared/board/geometry'
import type { Layout } from '@wegpunkt/shared/board/layout'
import type { Board } from '@wegpunkt/shared/board/read'
import type { Element } from '@wegpunkt/shared/board/schema'
import { backToFront } from '../../../editor/place/depth.ts'
import { paintedArea } from '../../../editor/place/painted-area.ts'

export type Area = { readonly id: ElementId; readonly element: Element; readonly area: Rect }

/** Where everything is painted, from back to front. Made once for a picture, which is painted in many parts. */
export type Areas = {
  readonly all: readonly Area[]
  readonly within: (part: Rect) => readonly ElementId[]
}

export function areasOf(board: Board, layout: Layout): Areas {
  const around = { elements: board.elements, layout }
  const all = [...board.elements].toSorted(backToFront).flatMap(([id, element]): Area[] => {
    const area = paintedArea(element, around)
    return area ? [{ id, element, area }] : []
  })
  return {
    all,
    within: (part) => all.filter(({ area }) => intersects(area, part)).map(({ id }) => id),
  }
}

export const aroundAll = (areas: readonly Area[]): Rect | null => boundsOf(areas.map(({ area }) => area))
