import type { Point } from '@wegpunkt/shared/board/geometry'
import type { Editor } from '../../editor/editor.ts'
import { gripAt, selectionBox } from '../../editor/arranging/grips.ts'
import { hitAt } from '../../editor/place/hit.ts'
import { isLocked } from '../../editor/belonging/locking.ts'
import type { Handle } from '../../editor/tool.ts'
import { laidOut } from '../../editor/place/laid-out.ts'

const handleCursors: Readonly<Record<Handle, string>> = {
  n: 'ns-resize',
  s: 'ns-resize',
  e: 'ew-resize',
  w: 'ew-resize',
  ne: 'nesw-resize',
  sw: 'nesw-resize',
  nw: 'nwse-resize',
  se: 'nwse-resize',
}

const handles = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const satisfies readonly Handle[]
const EIGHTH_DEGREES = 45

/** The pointer's shape over a point of the board: what a press would do there. */
export function cursorAt(editor: Editor, at: Point, pressed: boolean): string {
  const { tool, camera, selection, preview } = editor.get()
  if (tool === 'hand') return pressed ? 'grabbing' : 'grab'
  if (tool === 'text') return 'text'
  if (tool !== 'select') return 'crosshair'
  if (preview?.kind === 'move') return preview.copy ? 'copy' : 'grabbing'
  const laid = laidOut(editor.document.store)
  const grip = editor.canEdit() ? gripAt(laid, selection, at, camera.zoom) : null
  if (grip?.kind === 'resize') return resizeCursor(grip.handle, selectionBox(laid, selection)?.angle ?? 0)
  if (grip) return grip.kind === 'dot' ? 'crosshair' : 'grab'
  const hit = hitAt(laid, at, camera.zoom)
  return hit === null || isLocked(laid.board.elements, hit) ? 'default' : 'pointer'
}

// The handles of what is turned point elsewhere: a cursor for each eighth of a turn.
function resizeCursor(handle: Handle, degrees: number): string {
  const steps = Math.round(degrees / EIGHTH_DEGREES) + handles.indexOf(handle) + handles.length
  return handleCursors[handles[steps % handles.length] ?? handle]
}
