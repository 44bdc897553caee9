import type { Point } from '@wegpunkt/shared/board/geometry'
import type { CommentAbout } from '@wegpunkt/shared/http/comment-routes'
import type { Editor } from '../editor.ts'
import { hitAt } from '../place/hit.ts'
import { laidOut } from '../place/laid-out.ts'

/** What a comment is about that begins now: what is selected, or else what is under the pointer, or that point. */
export function aboutHere(editor: Editor): CommentAbout {
  const [selected] = editor.get().selection
  return selected === undefined ? aboutAt(editor, editor.pointer()) : { on: 'element', id: selected }
}

/** What lies at a point of the board, or else that point. */
export function aboutAt(editor: Pick<Editor, 'document' | 'get'>, at: Point): CommentAbout {
  const hit = hitAt(laidOut(editor.document.store), at, editor.get().camera.zoom)
  return hit === null ? pointAt(editor, at) : { on: 'element', id: hit }
}

/** In a cell it counts from the cell's corner: then it travels with the column and the row. */
export function pointAt({ document }: Pick<Editor, 'document'>, at: Point): CommentAbout {
  const layout = document.store.layout()
  const cell = layout.cellAt(at)
  const [x, y] = cell ? layout.originOf(cell) : [0, 0]
  return { on: 'point', at: [Math.round(at[0] - x), Math.round(at[1] - y)], cell }
}
