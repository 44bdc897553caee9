import type { Point } from '@wegpunkt/shared/board/geometry'
import type { Sample } from '../../editor/drawing/stroke.ts'
import type { Editor } from '../../editor/editor.ts'
import { hitAt } from '../../editor/place/hit.ts'
import { laidOut } from '../../editor/place/laid-out.ts'
import { screenOf } from './event-place.ts'
import type { Ground } from './touch-state.ts'

/** Tells the tool what a pointer did at a point of the screen, with the keys that were held. */
export function tellTool(
  { canvas, editor }: { canvas: HTMLElement; editor: Editor },
  type: 'down' | 'move' | 'up' | 'double',
  screen: Point,
  event: MouseEvent,
): void {
  const { ctrlKey, metaKey, shiftKey: shift, altKey: alt } = event
  const at = editor.toBoard(screen)
  const keys = { shift, alt, mod: ctrlKey || metaKey }
  if (type === 'double') editor.dispatch({ type, screen, at, ...keys })
  else editor.dispatch({ type, screen, at, ...keys, trail: trailOf(canvas, editor, event) })
}

/** What a press there would mean now. */
export function groundAt(editor: Editor, screen: Point): Ground {
  const { tool, camera } = editor.get()
  const { store } = editor.document
  const is = tool === 'select' || tool === 'hand' ? tool : 'other'
  // Nobody else asks what is there, and asking goes through the board.
  const hit = is === 'select' ? hitAt(laidOut(store), editor.toBoard(screen), camera.zoom) : null
  return { tool: is, isEmpty: hit === null }
}

// Only tools that draw look at it; for the others one place a frame is enough.
function trailOf(canvas: HTMLElement, editor: Editor, event: MouseEvent): Sample[] | undefined {
  const { tool } = editor.get()
  if ((tool !== 'ink' && tool !== 'eraser') || !('pointerId' in event)) return undefined
  const pointer = event as PointerEvent
  const all = pointer.getCoalescedEvents?.() ?? []
  return (all.length > 0 ? all : [pointer]).map((one) => ({
    at: editor.toBoard(screenOf(canvas, one)),
    pressure: one.pointerType === 'pen' && one.pressure > 0 ? one.pressure : null,
    time: one.timeStamp,
  }))
}
