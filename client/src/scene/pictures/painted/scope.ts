import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { type Rect, boundsOf, grownBy, intersects } from '@wegpunkt/shared/board/geometry'
import { isPlaced } from '@wegpunkt/shared/board/layout'
import { assertNever } from '@wegpunkt/shared/assert-never'
import { withBelongings } from '../../../editor/belonging/carrying.ts'
import { FRAME_TITLE_PX } from '../../../editor/place/frame-title.ts'
import type { PicturePart } from '../../../editor/pictures.ts'
import { type Area, aroundAll } from './areas.ts'
import { HEADS_HEIGHT, HEADS_WIDTH } from './paint-heads.ts'
import type { PictureBoard } from './picture-board.ts'

/** Around what is in a picture, in board pixels. */
const MARGIN_PX = 24

/** What a picture shows: an area of the board, and what of it is painted. */
export type Scope = {
  readonly area: Rect
  readonly elements: readonly Area[]
  /** The grid, the curve and what else lies behind the cards. */
  readonly hasGround: boolean
  readonly hasHeads: boolean
}

/** Null where there is nothing to be seen. */
export function scopeOf(
  board: PictureBoard,
  part: PicturePart,
  selection: ReadonlySet<ElementId>,
): Scope | null {
  const { layout } = board.facts
  const { all } = board.areas
  const hasGrid = layout.width > 0 && layout.height > 0
  const grid: Rect[] = hasGrid
    ? [{ x: -HEADS_WIDTH, y: -HEADS_HEIGHT, w: layout.width + HEADS_WIDTH, h: layout.height + HEADS_HEIGHT }]
    : []
  switch (part.of) {
    case 'board': {
      const area = boundsOf([...grid, ...all.map((one) => one.area)])
      return area && { area: grownBy(area, MARGIN_PX), elements: all, hasGround: true, hasHeads: hasGrid }
    }
    case 'journey': {
      const [area] = grid
      if (!area) return null
      const inside = { x: 0, y: 0, w: layout.width, h: layout.height }
      const elements = all.filter((one) => isInGrid(one, inside))
      return { area: grownBy(area, MARGIN_PX), elements, hasGround: true, hasHeads: true }
    }
    case 'selection': {
      const ids = new Set(withBelongings(board.facts.board, selection))
      const elements = all.filter(({ id }) => ids.has(id))
      const area = aroundAll(elements)
      return area && { area: grownBy(area, MARGIN_PX), elements, hasGround: false, hasHeads: false }
    }
    case 'frame': {
      const frame = board.facts.board.elements.get(part.id)
      if (frame?.kind !== 'frame') return null
      const { x, y, w, h } = layout.rectOf(frame)
      const area = { x, y: y - FRAME_TITLE_PX, w, h: h + FRAME_TITLE_PX }
      const elements = all.filter((one) => intersects(one.area, area))
      return { area: grownBy(area, MARGIN_PX / 2), elements, hasGround: true, hasHeads: false }
    }
    default:
      return assertNever(part)
  }
}

// What stands beside the grid and only reaches into it is no part of the journey.
const isInGrid = ({ element, area }: Area, grid: Rect): boolean =>
  isPlaced(element) ? element.lane !== null || intersects(area, grid) : intersects(area, grid)
