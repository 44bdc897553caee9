import { type Read, needed, readNumber, readObject } from '@wegpunkt/shared/read-value'
import { KEPT_IN_TAB } from '../../api/remembered-keys.ts'
import type { Camera } from '../../editor/editor.ts'

const keyOf = (board: string): string => `${KEPT_IN_TAB}view ${board}`

type View = { readonly x: number; readonly y: number; readonly zoom: number }
const readView: Read<View> = readObject<View>({
  x: needed(readNumber()),
  y: needed(readNumber()),
  zoom: needed(readNumber()),
})

/** Where this tab looked at a board when it left it; null: it was not there. */
export function keptView(board: string): Camera | null {
  try {
    const view = readView(JSON.parse(sessionStorage.getItem(keyOf(board)) ?? 'null'))
    return view ? { at: [view.x, view.y], zoom: view.zoom } : null
  } catch {
    return null // Switched off, or not ours: the board opens from its beginning.
  }
}

/**
 * Keeps it when the page is left, by a reload too, and when the board is. `camera`: null while the board has not opened,
 * whose own place from before stays then.
 */
export function keepView(board: string, camera: () => Camera | null, page: EventTarget = window): () => void {
  const keep = (): void => {
    const now = camera()
    if (!now) return
    const { at, zoom } = now
    try {
      sessionStorage.setItem(keyOf(board), JSON.stringify({ x: at[0], y: at[1], zoom }))
    } catch {
      // Full or switched off: then the board opens from its beginning.
    }
  }
  page.addEventListener('pagehide', keep)
  return () => {
    keep()
    page.removeEventListener('pagehide', keep)
  }
}
