import type { Edit } from '@wegpunkt/shared/board/edits'
import { type Size, rectOf } from '@wegpunkt/shared/board/geometry'
import { orderLast } from '@wegpunkt/shared/board/order'
import { mustBeElement } from '@wegpunkt/shared/board/entry-readers'
import { newBelongings } from '../belonging/carrying.ts'
import { framingEdits } from '../belonging/frames.ts'
import { placeFor, snapped } from '../arranging/placing.ts'
import { createBoxTool } from './drawing-box.ts'

const SIZE: Size = [640, 400]

/** A frame: what lies in it as a whole belongs to it from the beginning. */
export const frameTool = createBoxTool({
  what: 'frame',
  standard([x, y], { layout }) {
    const [w, h] = SIZE
    return rectOf(snapped(layout, 'frame', { x: x - w / 2, y: y - h / 2, w, h }), SIZE)
  },
  add(id, rect, view) {
    const belongs = newBelongings(view, 'frame', rect)
    const value = mustBeElement({
      kind: 'frame',
      ...placeFor(view.layout, 'frame', rect),
      size: [rect.w, rect.h],
      order: orderLast(view.board.elements.values()),
      ...belongs,
    })
    const add: Edit = { do: 'add', in: 'elements', id, value }
    return [add, ...framingEdits(view, id, rect, belongs.frame)]
  },
})
