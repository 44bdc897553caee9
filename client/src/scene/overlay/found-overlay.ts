import type { Editor } from '../../editor/editor.ts'
import { boundsOfElement } from '../../editor/place/hit.ts'
import { laidOut } from '../../editor/place/laid-out.ts'
import { prefersStillness } from '../../editor/keys/platform.ts'
import type { Canvas } from '../paint/brush.ts'
import type { SceneTheme } from '../theme.ts'
import { LIT_MS, createFoundPainter, paintLit } from './paint-found.ts'

/** What finding one's way shows over the board: what a search found, and what was gone to. */
export function createFoundOverlay(editor: Editor) {
  const { navigation, document } = editor
  const paintFound = createFoundPainter()
  let lit = navigation.lit.get()
  let since = 0
  return {
    subscribe(draw: () => void): () => void {
      const stops = [navigation.lit, navigation.found, navigation.presenter].map((source) =>
        source.subscribe(draw),
      )
      return () => {
        for (const stop of stops) stop()
      }
    },
    /** Whether there is nothing to paint. */
    isQuiet(now: number): boolean {
      const light = navigation.lit.get()
      const isLit = light !== null && (light !== lit || now - since < LIT_MS)
      return navigation.found.get().places.length === 0 && !isLit
    },
    /** Answers whether something still moves. */
    paint(canvas: Canvas, theme: SceneTheme, now: number): boolean {
      if (navigation.presenter.get()) return false
      const { zoom } = editor.get().camera
      const laid = laidOut(document.store)
      paintFound(canvas, navigation.found.get(), laid, { zoom, visible: editor.visible() }, theme)
      if (navigation.lit.get() !== lit) {
        lit = navigation.lit.get()
        since = now
      }
      const elapsedMs = now - since
      if (!lit || elapsedMs >= LIT_MS) return false
      const rect = boundsOfElement(laid, lit.id)
      const still = prefersStillness()
      if (rect) paintLit(canvas, rect, { elapsedMs, zoom, still }, theme)
      return rect !== null
    },
  }
}
