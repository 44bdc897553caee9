import type { Camera, Editor } from '../../editor/editor.ts'

/** The camera is written once it rests: an attribute that changes at each frame has the page's style computed anew. */
const REST_MS = 150

/** Writes onto the canvas what a page can otherwise not tell of it: camera, selection, how much is on the board. */
export function showState(canvas: HTMLElement, editor: Editor): () => void {
  const { store } = editor.document
  const set = (key: string, value: string): void => {
    if (canvas.dataset[key] !== value) canvas.dataset[key] = value
  }
  let camera: Camera | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const showCamera = (): void => {
    const { at, zoom } = editor.get().camera
    set('camera', `${round(at[0])} ${round(at[1])} ${round(zoom)}`)
  }
  const show = (): void => {
    const { selection, tool, editing } = editor.get()
    if (editor.get().camera !== camera) {
      ;({ camera } = editor.get())
      clearTimeout(timer)
      timer = setTimeout(showCamera, REST_MS)
    }
    set('selectedCount', String(selection.size))
    set('elementCount', String(store.get().elements.size))
    set('tool', tool)
    set('editing', editing ?? '')
  }
  show()
  const stops = [editor.subscribe(show), store.subscribe(show)]
  return () => {
    clearTimeout(timer)
    for (const stop of stops) stop()
  }
}

const round = (value: number): number => Math.round(value * 1_000) / 1_000
