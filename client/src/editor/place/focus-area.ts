import { assertNever } from '@wegpunkt/shared/assert-never'
import type { Rect } from '@wegpunkt/shared/board/geometry'
import { type Layout, isPlaced } from '@wegpunkt/shared/board/layout'
import type { Board } from '@wegpunkt/shared/board/read'
import type { Focus } from '@wegpunkt/shared/workshop/phase'

/** Where on the board a phase is at work, in board pixels; null where that is everywhere, or is gone. */
export function focusArea(focus: Focus, board: Pick<Board, 'elements'>, layout: Layout): Rect | null {
  switch (focus.on) {
    case 'board':
      return null
    case 'stage': {
      const column = layout.columns.find(({ id }) => id === focus.id)
      return column ? { x: column.x, y: 0, w: column.w, h: layout.height } : null
    }
    case 'lane': {
      const row = layout.rows.find(({ id }) => id === focus.id)
      return row ? { x: 0, y: row.y, w: layout.width, h: row.h } : null
    }
    case 'frame': {
      const frame = board.elements.get(focus.id)
      return frame && isPlaced(frame) && frame.kind === 'frame' ? layout.rectOf(frame) : null
    }
    default:
      return assertNever(focus)
  }
}
