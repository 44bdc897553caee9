import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { type Point, type Rect, grownBy, intersects } from '@wegpunkt/shared/board/geometry'
import type { Layout } from '@wegpunkt/shared/board/layout'
import type { Board } from '@wegpunkt/shared/board/read'
import { type HandoverBetween, handovers } from '@wegpunkt/shared/journey/handovers'
import { middleOf, pathOf } from '../../editor/place/connector-path.ts'
import { textBoxOf } from '../paint/text-box.ts'
import { type Way, aroundWay, placeOfMark, wayBetween } from './handover-way.ts'

export type SeenHandover = {
  readonly handover: HandoverBetween
  readonly isOwned: boolean
  readonly way: Way
  /** The middle of its mark. */
  readonly mark: Point
  /** All that it is painted on, however small it is seen. */
  readonly area: Rect
}

const MARK_PX = 11
/** On the screen, as long as that does not cover the cards. */
const LEAST_MARK_PX = 6
const MOST_MARK_PX = 26
const ROOM_PX = MOST_MARK_PX + 4
/** So near to other things a mark may come. */
const COVERED_PX = 9
/** About as wide as a letter of a line's label is. */
const LETTER_PX = 7.5

/** In board pixels. */
export const markRadius = (zoom: number): number =>
  Math.min(MOST_MARK_PX, Math.max(MARK_PX, LEAST_MARK_PX / zoom))

/** Which elements lie in an area of the board. */
type Within = (area: Rect) => readonly ElementId[]

/** The handovers of a board between their cards, in board pixels. */
export function seenHandovers(board: Board, layout: Layout, within: Within): readonly SeenHandover[] {
  const isFree = ([x, y]: Point): boolean => {
    const mark = grownBy({ x, y, w: 0, h: 0 }, COVERED_PX)
    return within(mark).every((id) => {
      const area = wordsArea(board, layout, id)
      return !area || !intersects(area, mark)
    })
  }
  return handovers(board).handovers.flatMap((handover): SeenHandover[] => {
    const [from, to] = [cardRect(board, layout, handover.from), cardRect(board, layout, handover.to)]
    if (!from || !to) return []
    const way = wayBetween(from, to)
    const isOwned = handover.owner.trim() !== ''
    return [
      { handover, isOwned, way, mark: placeOfMark(way, isFree), area: grownBy(aroundWay(way), ROOM_PX) },
    ]
  })
}

function cardRect({ elements }: Board, layout: Layout, id: ElementId): Rect | null {
  const element = elements.get(id)
  return element?.kind === 'touchpoint' ? layout.rectOf(element) : null
}

/** What no mark should cover: cards, notes, and what is written at a line. */
function wordsArea(board: Board, layout: Layout, id: ElementId): Rect | null {
  const element = board.elements.get(id)
  if (element?.kind === 'touchpoint' || element?.kind === 'note') return layout.rectOf(element)
  if (element?.kind !== 'connector' || element.text === '') return null
  const path = pathOf({ board, layout }, element)
  const box = textBoxOf(element, [1, 1])
  if (!path || !box) return null
  const [x, y] = middleOf(path)
  const width = Math.min(box.area.w, element.text.length * LETTER_PX)
  return { x: x - width / 2, y: y + box.area.y / 2, w: width, h: box.area.h / 2 }
}

/** The one whose mark is nearest to a point of the board, if it is under it. */
export function markAt(seen: readonly SeenHandover[], [x, y]: Point, zoom: number): SeenHandover | null {
  let nearest: SeenHandover | null = null
  let least = markRadius(zoom)
  for (const one of seen) {
    const distance = Math.hypot(one.mark[0] - x, one.mark[1] - y)
    if (distance > least) continue
    least = distance
    nearest = one
  }
  return nearest
}
