import { targetOf } from '../../editor/navigation/deep-link.ts'
import { openMeasure } from '../../editor/method/drafting.ts'
import type { Editor } from '../../editor/editor.ts'

type Page = Pick<Window, 'addEventListener' | 'removeEventListener'> & {
  readonly location: Pick<Location, 'hash'>
}

/**
 * Goes to where the address leads, as soon as that is there, and again when the address changes. Says so
 * when it is known that there is no such element.
 */
export function followAddress(editor: Editor, page: Page): () => void {
  const { store, status } = editor.document
  let target = targetOf(page.location.hash)
  const go = (): void => {
    if (!target || editor.visible().w <= 0) return
    const going = target
    if (going.to === 'measure') {
      target = null
      openMeasure(editor, going.id)
      return
    }
    if (going.to === 'element') {
      const isThere = store.get().elements.has(going.id)
      if (!isThere && !isKnown()) return
      target = null
      if (!isThere || !editor.navigation.goTo({ at: 'element', id: going.id }))
        editor.notify({ key: 'gone', values: {} })
      return
    }
    // Before all of the board is there, it may have no such place.
    if (!isKnown()) return
    target = null
    editor.navigation.goToSight(going.sight)
  }
  // Offline with nothing of the board here yet, nobody knows what is on it.
  const isKnown = (): boolean => {
    const { state } = status.get()
    if (state === 'loading' || state === 'ended') return false
    return state !== 'offline' || store.get().elements.size > 0
  }
  const change = (): void => {
    target = targetOf(page.location.hash)
    go()
  }
  go()
  const stops = [editor, store, status].map((source) => source.subscribe(go))
  page.addEventListener('hashchange', change)
  return () => {
    for (const stop of stops) stop()
    page.removeEventListener('hashchange', change)
  }
}
