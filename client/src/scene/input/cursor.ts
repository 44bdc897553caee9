import { isPlaced } from '@wegpunkt/shared/board/layout'
import type { Point } from '@wegpunkt/shared/board/geometry'
import type { Editor } from '../../editor/editor.ts'
import { handleOf, hitAt } from '../../editor/hit.ts'
import type { Handle } from '../../editor/tool.ts'
import { laidOut } from '../../editor/laid-out.ts'
import { spatialIndexOf } from '../../editor/spatial-index.ts'

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

/** The pointer's shape over a point of the board: what a press would do there. */
export function cursorAt(editor: Editor, at: Point, pressed: boolean): string {
  const { tool, camera, selection, preview } = editor.get()
  if (tool === 'hand') return pressed ? 'grabbing' : 'grab'
  if (tool === 'text') return 'text'
  if (tool !== 'select') return 'crosshair'
  if (preview?.kind === 'move') return preview.copy ? 'copy' : 'grabbing'
  const { store } = editor.document
  const laid = laidOut(store)
  const [only, another] = selection
  const chosen = only !== undefined && another === undefined ? laid.board.elements.get(only) : undefined
  if (chosen && isPlaced(chosen) && editor.canEdit()) {
    const handle = handleOf(laid.layout.rectOf(chosen), at, camera.zoom)
    if (handle) return handleCursors[handle]
  }
  return hitAt({ ...laid, index: spatialIndexOf(store) }, at, camera.zoom) === null ? 'default' : 'pointer'
}
