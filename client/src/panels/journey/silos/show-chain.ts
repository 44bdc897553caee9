import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { boundsOf } from '@wegpunkt/shared/board/geometry'
import type { Editor } from '../../../editor/editor.ts'
import { boundsOfElement } from '../../../editor/place/hit.ts'
import { laidOut } from '../../../editor/place/laid-out.ts'
import { makeRoom } from '../../sheet/sheet-width.ts'

/** What the sheet covers of the canvas, and at most how much of that is kept free for it. */
const SHEET_PX = 480
const MOST_SHARE = 0.6

/** Brings these touchpoints into sight, beside the sheet. */
export function showChain(editor: Editor, ids: readonly ElementId[]): void {
  const laid = laidOut(editor.document.store)
  const area = boundsOf(ids.flatMap((id) => boundsOfElement(laid, id) ?? []))
  if (!area) return
  makeRoom()
  const share = Math.min(MOST_SHARE, SHEET_PX / (editor.visible().w * editor.get().camera.zoom))
  const w = area.w / (1 - share)
  editor.fit({ ...area, x: area.x + area.w - w, w })
}
