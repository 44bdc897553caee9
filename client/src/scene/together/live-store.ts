import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { isPlaced } from '@wegpunkt/shared/board/layout'
import { isInLongText } from '@wegpunkt/shared/wire/caret'
import type { BoardDocument, Peer, Store } from '../../document/board-document.ts'
import { sizeWhileTyped } from '../text-editor/grow.ts'
import { createListeners } from '../../document/value-store.ts'
import type { Editor, EditorState } from '../../editor/editor.ts'
import { typedIn } from '../../editor/text/typed-in.ts'
import {
  DROP_GRACE_MS,
  type HeldByClient,
  type Live,
  type Own,
  heldBy,
  liveElements,
  ownHand,
  sameLive,
} from './live.ts'

/** What is in somebody's hand right now, by element. */
export interface LiveStore extends Store<ReadonlyMap<ElementId, Live>> {
  start(): () => void
}

export function createLiveStore(editor: Editor, { store, presence }: BoardDocument): LiveStore {
  const all = createListeners()
  let held: HeldByClient = new Map()
  let own: Own | null = null
  let live: ReadonlyMap<ElementId, Live> = new Map()
  let timer: ReturnType<typeof setTimeout> | undefined

  const set = (next: ReadonlyMap<ElementId, Live>): void => {
    const before = live
    const isSame = (id: ElementId): boolean => sameLive(before.get(id), next.get(id))
    if ([...before.keys(), ...next.keys()].every(isSame)) return
    // Who is told nothing new keeps the value they have.
    live = new Map(
      [...next].map(([id, where]): [ElementId, Live] => {
        const kept = before.get(id)
        return [id, kept && sameLive(kept, where) ? kept : where]
      }),
    )
    all.notify()
  }
  const refresh = (): void => {
    const { elements } = store.get()
    own = ownHand(editor.get().preview, own, elements)
    const next = new Map(liveElements(own, held, { elements, layout: store.layout }))
    const { editing } = editor.get()
    for (const id of typedByAnybody(editor.get(), presence.get())) {
      const element = next.has(id) ? undefined : elements.get(id)
      const inPlace = id === editing || id !== typedIn(editor.get())
      const size = element && sizeWhileTyped(element, inPlace)
      if (!size || !isPlaced(element)) continue
      const { x, y } = store.layout().rectOf(element)
      const angle = 'angle' in element ? element.angle : undefined
      next.set(id, { at: [x, y], size, grown: true, ...(angle !== undefined && { angle }) })
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
    start() {
      const stops = [
        editor.subscribe(watchEditor),
        presence.subscribe(hear),
        store.subscribe(() => {
          if (held.size > 0 || own || typedByAnybody(editor.get(), presence.get()).size > 0) refresh()
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

/** Whose text is being typed, here or by somebody else: it is seen as a whole on every screen. */
function typedByAnybody(state: EditorState, peers: readonly Peer[]): ReadonlySet<ElementId> {
  const ids = new Set<ElementId>()
  const own = typedIn(state)
  if (own !== null) ids.add(own)
  for (const { caret } of peers) if (caret && !isInLongText(caret)) ids.add(caret.id)
  return ids
}
