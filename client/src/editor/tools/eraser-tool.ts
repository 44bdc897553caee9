import { assertNever } from '@wegpunkt/shared/assert-never'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { type Point, rectBetween } from '@wegpunkt/shared/board/geometry'
import { touchesInk } from '../drawing/ink-geometry.ts'
import { removeEdits } from '../arranging/placing.ts'
import { type Preview, type Step, type View, noPreview, step } from '../tool.ts'
import { type Pointer, createDrawingTool } from './drawing-tool.ts'

/** Half the width of the eraser, on the screen. */
const REACH_PX = 8

export type EraserState = { name: 'idle' } | { name: 'erasing'; last: Point; ids: ReadonlySet<ElementId> }

const idle: EraserState = { name: 'idle' }

/** Takes away every stroke of ink that it touches, when it is let go; nothing but ink, and nothing locked. */
export const eraserTool = createDrawingTool<EraserState>(idle, (state, event, view) => {
  switch (state.name) {
    case 'idle':
      return event.type === 'down' ? erase(new Set(), event.at, event, view) : step(state)
    case 'erasing':
      return erase(state.ids, state.last, event, view)
    default:
      return assertNever(state)
  }
})

function erase(before: ReadonlySet<ElementId>, last: Point, event: Pointer, view: View): Step<EraserState> {
  const ids = new Set([...before].filter((id) => view.board.elements.has(id)))
  let from = last
  for (const at of [...(event.trail ?? []).map((sample) => sample.at), event.at]) {
    for (const id of touched(from, at, view)) ids.add(id)
    from = at
  }
  if (event.type !== 'up') {
    const preview: Preview = { kind: 'erase', ids: [...ids], at: event.at, reach: REACH_PX / view.zoom }
    return step({ name: 'erasing', last: event.at, ids }, { do: 'preview', preview })
  }
  const edits = removeEdits(view.board, ids)
  return edits.length > 0 ? step(idle, noPreview, { do: 'commit', edits }) : step(idle, noPreview)
}

function touched(from: Point, to: Point, view: View): ElementId[] {
  const { board, layout, zoom } = view
  const reach = REACH_PX / zoom
  const { x, y, w, h } = rectBetween(from, to)
  return view.within({ x: x - reach, y: y - reach, w: w + 2 * reach, h: h + 2 * reach }).filter((id) => {
    const element = board.elements.get(id)
    if (element?.kind !== 'ink' || element.locked) return false
    return touchesInk(element, layout.rectOf(element), [from, to], reach)
  })
}
