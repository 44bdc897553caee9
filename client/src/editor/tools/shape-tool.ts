import { type Size, rectOf } from '@wegpunkt/shared/board/geometry'
import { orderLast } from '@wegpunkt/shared/board/order'
import { mustBeElement } from '@wegpunkt/shared/board/entry-readers'
import { newBelongings } from '../belonging/carrying.ts'
import { placeFor, snapped } from '../arranging/placing.ts'
import type { ShapeForm } from '../tool-options.ts'
import { createBoxTool } from './drawing-box.ts'

const ARROW: Size = [176, 96]
const sizes: Readonly<Record<ShapeForm, Size>> = {
  rectangle: [160, 96],
  ellipse: [160, 112],
  diamond: [176, 128],
  arrow: ARROW,
  'arrow-left': ARROW,
  'arrow-both': ARROW,
  chevron: ARROW,
}

/** A shape in the form used last. */
export const shapeTool = createBoxTool({
  what: 'shape',
  standard([x, y], { layout, options }) {
    const size = sizes[options.form]
    const [w, h] = size
    return rectOf(snapped(layout, 'shape', { x: x - w / 2, y: y - h / 2, w, h }), size)
  },
  add(id, rect, view) {
    const value = mustBeElement({
      kind: 'shape',
      ...placeFor(view.layout, 'shape', rect),
      size: [rect.w, rect.h],
      order: orderLast(view.board.elements.values()),
      form: view.options.form,
      ...newBelongings(view, 'shape', rect),
    })
    return [{ do: 'add', in: 'elements', id, value }]
  },
})
