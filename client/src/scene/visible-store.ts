import type { Rect, Size } from '@wegpunkt/shared/board/geometry'
import type { BoardDocument, Store } from '../document/board-document.ts'
import { createValueStore } from '../document/value-store.ts'
import { visibleArea } from '../editor/camera.ts'
import type { Editor } from '../editor/editor.ts'
import type { LiveStore } from './together/live-store.ts'
import { type Visible, covers, grown, nothingVisible, visibleIn } from './visible.ts'

/** So much around the screen is drawn as well, so that a pan does not change what is drawn at every frame. */
const MARGIN = 0.5
/** Zoomed in by more than this since the last look, far too much is drawn outside of the screen. */
const WASTE = 4

/** Which elements are worth drawing: at most one new answer a frame. */
export interface VisibleStore extends Store<Visible> {
  start(): () => void
}

export function createVisibleStore(
  editor: Editor,
  { store }: BoardDocument,
  live: LiveStore,
  viewport: Store<Size>,
): VisibleStore {
  const visible = createValueStore<Visible>(nothingVisible)
  let drawn: Rect | null = null
  let frame = 0

  const screen = (): Rect => visibleArea(editor.get().camera, viewport.get())
  const look = (): void => {
    frame = 0
    drawn = grown(screen(), MARGIN)
    const { elements } = store.get()
    visible.set(
      visibleIn(
        drawn,
        { elements, order: store.elementIds(), layout: store.layout(), live: live.get() },
        visible.get(),
      ),
    )
  }
  const soon = (): void => {
    frame ||= requestAnimationFrame(look)
  }
  const watchCamera = (): void => {
    const area = screen()
    if (!drawn || !covers(drawn, area) || drawn.w > area.w * WASTE) soon()
  }
  return {
    get: visible.get,
    subscribe: visible.subscribe,
    start() {
      const stops = [
        editor.subscribe(watchCamera),
        viewport.subscribe(soon),
        store.subscribe(soon),
        live.subscribe(soon),
      ]
      look()
      return () => {
        cancelAnimationFrame(frame)
        frame = 0
        for (const stop of stops) stop()
      }
    },
  }
}
