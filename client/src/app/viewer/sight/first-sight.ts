import type { View } from '@wegpunkt/shared/http/link-routes'
import type { BoardDocument } from '../../../document/board-document.ts'
import { colorSheet } from '../colors.ts'
import '../viewer.css'
import { drawSight } from './draw-sight.ts'
import { openSight } from './sight.ts'

/** The board takes longer: the line is free meanwhile for the rest of the program. */
const LONGEST_WAIT_MS = 3_000

/** Every page of a link has the product's colours, whatever comes of it. */
export function showColors(): void {
  const colors = new CSSStyleSheet()
  colors.replaceSync(colorSheet())
  document.adoptedStyleSheets.push(colors)
}

/** Shows the journey as a list to be read, as soon as it has come. */
export async function showFirst(view: View): Promise<void> {
  const board = openSight(view.link)
  const shown = await new Promise<BoardDocument | null>((resolve) => {
    const timer = setTimeout(() => resolve(null), LONGEST_WAIT_MS)
    const stop = board.document.subscribe(() => {
      stop()
      clearTimeout(timer)
      resolve(board.document.get())
    })
    if (board.document.get()) resolve(board.document.get())
  })
  const root = document.querySelector('#root')
  if (root && shown) drawSight(root, { title: view.title, board: shown.store.get() })
}
