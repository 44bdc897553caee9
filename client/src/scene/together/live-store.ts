import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { BoardDocument, Store } from '../../document/board-document.ts'
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
  const refresh = (): void => set(liveElements(editor.get().preview, held, store.get().elements))
  const hear = (): void => {
    held = heldBy(presence.get(), held, store.get().elements, Date.now())
    clearTimeout(timer)
    if ([...held.values()].some(({ endedAt }) => endedAt !== null)) timer = setTimeout(hear, DROP_GRACE_MS)
    refresh()
  }
  let preview = editor.get().preview
  const watchEditor = (): void => {
    // Panning changes the editor too; only a hand in motion matters here.
    if (editor.get().preview === preview) return
    ;({ preview } = editor.get())
    refresh()
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
          if (held.size > 0) refresh()
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
