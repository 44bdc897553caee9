import { type Point, type Rect, centreOf, contains, rectOf } from '@wegpunkt/shared/board/geometry'
import { CELL_GAP, type Cell, NOTE_SIZE, isPlaced } from '@wegpunkt/shared/board/layout'
import type { Focus } from '@wegpunkt/shared/workshop/phase'
import { focusArea } from './focus-area.ts'
import type { Indexed } from './laid-out.ts'

/** Where something goes that is added without pointing: a cell where it finds room, or a point for its middle. */
export type Spot = { readonly cell: Cell } | { readonly at: Point }

/** The place within a focus that is nearest to a point; null where there is no focus, or it is gone. */
export function intoFocus(focus: Focus | null, laid: Indexed, near: Point): Spot | null {
  const area = focus && focusArea(focus, laid.board, laid.layout)
  if (!focus || !area) return null
  if (focus.on === 'frame') return { at: freeIn(area, focus.id, laid) }
  const { layout } = laid
  const under = layout.cellAt(near)
  const ideas = [...laid.board.lanes].find(([, { kind }]) => kind === 'ideas')?.[0]
  const stage = focus.on === 'stage' ? focus.id : (under?.stage ?? layout.columns[0]?.id)
  const lane = focus.on === 'lane' ? focus.id : (under?.lane ?? ideas ?? layout.rows[0]?.id)
  return stage !== undefined && lane !== undefined ? { cell: { stage, lane } } : null
}

/** The middle of the first free place in a frame, in rows; its own middle where there is none. */
function freeIn(area: Rect, frame: string, { board, layout }: Indexed): Point {
  const [w, h] = NOTE_SIZE
  const taken = [...board.elements.values()].flatMap((element) =>
    isPlaced(element) && element.frame === frame ? [layout.rectOf(element)] : [],
  )
  for (let y = area.y + 2 * CELL_GAP; y + h <= area.y + area.h; y += h + CELL_GAP)
    for (let x = area.x + CELL_GAP; x + w <= area.x + area.w; x += w + CELL_GAP) {
      const here = rectOf([x, y], NOTE_SIZE)
      if (!taken.some((other) => contains(other, centreOf(here)) || contains(here, centreOf(other))))
        return centreOf(here)
    }
  return centreOf(area)
}
