import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { isPlaced } from '@wegpunkt/shared/board/layout'
import type { BoardDocument, Store } from '../../document/board-document.ts'
import { sizeWhileTyped, typedIn } from '../text-editor/grow.ts'
import { createListeners, createListenersById } from '../../document/value-store.ts'
import type { Editor } from '../../editor/editor.ts'
import { DROP_GRACE_MS, type HeldByClient, type Live, heldBy, liveElements, sameLive } from './live.ts'

/** What is in somebody's hand right now, by element. Only who watches a changed element hears of it. */
export interface LiveStore extends Store<ReadonlyMap<ElementId, Live>> {
  subscribeTo(id: ElementId, listener: () => void): () => void
  start(): () => void
}

export function createLiveStore(editor: Editor, { store, presence }: BoardDocument): LiveStore {
  const all = createListeners()
  const byId = createListenersById()
  let held: HeldByClient = new Map()
  let live: ReadonlyMap<ElementId, Live> = new Map()
  let timer: ReturnType<typeof setTimeout> | undefined

  const set = (next: ReadonlyMap<ElementId, Live>): void => {
    const before = live
    const changed = [...new Set([...before.keys(), ...next.keys()])].filter(
      (id) => !sameLive(before.get(id), next.get(id)),
    )
    if (changed.length === 0) return
    // Who is told nothing new keeps the value they have.
    live = new Map(
      [...next].map(([id, where]): [ElementId, Live] => {
        const kept = before.get(id)
        return [id, kept && sameLive(kept, where) ? kept : where]
      }),
    )
    for (const id of changed) byId.notify(id)
    all.notify()
  }
  const refresh = (): void => {
    const next = new Map(liveElements(editor.get().preview, held, store.get().elements))
    const id = typedIn(editor.get())
    const element = id === null || next.has(id) ? undefined : store.get().elements.get(id)
    const size = element && sizeWhileTyped(element, editor.get().editing === id)
    if (id !== null && size && isPlaced(element)) {
      const { x, y } = store.layout().rectOf(element)
      next.set(id, { at: [x, y], size, grown: true })
    }
    set(next)
  }
  const hear = (): void => {
    held = heldBy(presence.get(), held, store.get().elements, Date.now())
    clearTimeout(timer)
    if ([...held.values()].some(({ endedAt }) => endedAt !== null)) timer = setTimeout(hear, DROP_GRACE_MS)
    refresh()
  }
  let before = editor.get()
  const watchEditor = (): void => {
    const { preview, editing, typing } = before
    before = editor.get()
    // Panning changes the editor too; only hands in motion and at the keys matter here.
    const same = before.preview === preview && before.editing === editing && before.typing === typing
    if (!same) refresh()
  }

  return {
    get: () => live,
    subscribe: all.subscribe,
    subscribeTo: byId.subscribeTo,
    start() {
      const stops = [
        editor.subscribe(watchEditor),
        presence.subscribe(hear),
        store.subscribe(() => {
          if (held.size > 0 || typedIn(editor.get()) !== null) refresh()
        }),
      ]
      hear()
      return () => {
        clearTimeout(timer)
        for (const stop of stops) stop()
      }
    },
  }
}
