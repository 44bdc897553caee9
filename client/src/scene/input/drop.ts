import type { Point } from '@wegpunkt/shared/board/geometry'
import { paste } from '../../editor/clipboard/clipboard.ts'
import type { Editor } from '../../editor/editor.ts'
import { incomingOf } from '../../editor/images/incoming.ts'
import { screenOf } from './event-place.ts'

/** What a board can make something of: files, links, texts. */
const carried = ['Files', 'text/uri-list', 'text/plain', 'text/html']

/**
 * Pictures, links and texts that are dropped on the canvas come onto the board. While they are over it, the canvas is
 * marked by `data-dropping`. A file that misses it is not opened in place of the board, as browsers would.
 */
export function listenToDrops(canvas: HTMLElement, editor: Editor): () => void {
  const page = canvas.ownerDocument
  const stop = new AbortController()
  const { signal } = stop
  const mark = (over: boolean): void => {
    if (over) canvas.dataset['dropping'] = ''
    else delete canvas.dataset['dropping']
  }
  const over = (event: DragEvent): void => {
    if (!event.dataTransfer || !carries(event.dataTransfer)) return
    event.preventDefault()
    event.dataTransfer.dropEffect = editor.canEdit() ? 'copy' : 'none'
    mark(editor.canEdit())
  }
  const drop = (event: DragEvent): void => {
    mark(false)
    if (!event.dataTransfer || !carries(event.dataTransfer)) return
    event.preventDefault()
    point(editor, screenOf(canvas, event))
    void paste(editor, incomingOf(event.dataTransfer), { atPointer: true })
    canvas.focus({ preventScroll: true })
  }
  const keepPage = (event: DragEvent): void => {
    if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'none'
  }
  canvas.addEventListener('dragover', over, { signal })
  canvas.addEventListener('dragleave', () => mark(false), { signal })
  canvas.addEventListener('drop', drop, { signal })
  page.addEventListener('dragover', keepPage, { signal })
  page.addEventListener('drop', keepPage, { signal })
  return () => {
    mark(false)
    stop.abort()
  }
}

const carries = ({ types }: DataTransfer): boolean => carried.some((type) => types.includes(type))

// No pointer event tells where a drag from elsewhere is.
function point(editor: Editor, screen: Point): void {
  const none = { shift: false, alt: false, mod: false }
  editor.dispatch({ type: 'move', screen, at: editor.toBoard(screen), ...none })
}
