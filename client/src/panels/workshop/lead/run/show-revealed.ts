import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { boundsOf } from '@wegpunkt/shared/board/geometry'
import { isPlaced } from '@wegpunkt/shared/board/layout'
import type { Clock } from '../../../../document/clock.ts'
import type { Editor } from '../../../../editor/editor.ts'

/** What a reveal brings is on its way by the socket for a moment after the answer. */
const ARRIVES_WITHIN_MS = 4_000
/** The notes of a reveal come together. */
const ALL_WITHIN_MS = 250

type Places = Pick<Editor, 'document' | 'fit'>

/** From before a reveal: leads to the notes that it brings, once they are there. Gives how many these are. */
export function watchRevealed({ document: { store }, fit }: Places, clock: Clock): () => Promise<number> {
  const before = new Set(store.get().elements.keys())
  const come = (): ElementId[] =>
    [...store.get().elements].flatMap(([id, { kind }]) => (kind === 'note' && !before.has(id) ? [id] : []))
  const show = (): number => {
    const ids = come()
    const layout = store.layout()
    const rects = ids.flatMap((id) => {
      const note = store.get().elements.get(id)
      return note && isPlaced(note) ? [layout.rectOf(note)] : []
    })
    if (rects.length > 0) fit(boundsOf(rects))
    return ids.length
  }
  return () =>
    new Promise((resolve) => {
      const finish = (): void => {
        stop()
        callOff()
        resolve(show())
      }
      let callOff = clock.after(ARRIVES_WITHIN_MS, finish)
      const heed = (): void => {
        if (come().length === 0) return
        callOff()
        callOff = clock.after(ALL_WITHIN_MS, finish)
      }
      const stop = store.subscribe(heed)
      heed()
    })
}
