import type { Editor } from '../../editor/editor.ts'

/** Writes onto the canvas what a page can otherwise not tell of it: the tool, the selection, how much is on the board. */
export function showState(canvas: HTMLElement, editor: Editor): () => void {
  const { store } = editor.document
  const set = (key: string, value: string): void => {
    if (canvas.dataset[key] !== value) canvas.dataset[key] = value
  }
  const show = (): void => {
    const { selection, tool, editing } = editor.get()
    set('selectedCount', String(selection.size))
    set('elementCount', String(store.get().elements.size))
    set('tool', tool)
    set('editing', editing ?? '')
  }
  show()
  const stops = [editor.subscribe(show), store.subscribe(show)]
  return () => {
    for (const stop of stops) stop()
  }
}
