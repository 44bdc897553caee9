import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { isPlaced } from '@wegpunkt/shared/board/layout'
import { type Store, type BoardDocument } from '../document/board-document.ts'
import { createValueStore } from '../document/value-store.ts'
import type { Editor } from '../editor/editor.ts'
import { contentOf } from '../editor/belonging/frames.ts'
import { spatialIndexOf } from '../editor/place/spatial-index.ts'
import type { LiveStore } from './together/live-store.ts'

const NONE: ReadonlySet<ElementId> = new Set()

/**
 * What is being touched, and so is drawn anew at each frame instead of resting in the tiles: what somebody has
 * in hand, the connectors that follow it, what a frame in somebody's hand clips, and connectors that are selected.
 */
export interface TouchedStore extends Store<ReadonlySet<ElementId>> {
  start(): () => void
}

export function createTouchedStore(editor: Editor, { store }: BoardDocument, live: LiveStore): TouchedStore {
  const touched = createValueStore<ReadonlySet<ElementId>>(NONE)
  const index = spatialIndexOf(store)

  const look = (): void => {
    const board = store.get()
    const { elements } = board
    const { selection } = editor.get()
    const next = new Set<ElementId>()
    const frames: ElementId[] = []
    for (const id of live.get().keys()) {
      next.add(id)
      for (const connector of index.connectorsAt(id)) next.add(connector)
      if (elements.get(id)?.kind === 'frame') frames.push(id)
    }
    // What belongs to frames is found out of the whole board, and hardly ever is one in a hand.
    if (frames.length > 0) for (const content of contentOf(board, ...frames)) next.add(content)
    for (const id of selection) {
      const element = elements.get(id)
      if (element && !isPlaced(element)) next.add(id)
    }
    if (!isSame(next, touched.get())) touched.set(next.size > 0 ? next : NONE)
  }
  let selection = editor.get().selection
  const watchEditor = (): void => {
    if (editor.get().selection === selection) return
    ;({ selection } = editor.get())
    look()
  }
  return {
    get: touched.get,
    subscribe: touched.subscribe,
    start() {
      const stops = [
        live.subscribe(look),
        editor.subscribe(watchEditor),
        store.subscribe(() => {
          if (live.get().size > 0 || selection.size > 0) look()
        }),
      ]
      look()
      return () => {
        for (const stop of stops) stop()
      }
    },
  }
}

const isSame = (a: ReadonlySet<ElementId>, b: ReadonlySet<ElementId>): boolean =>
  a.size === b.size && a.isSubsetOf(b)
