import type { Size } from '@wegpunkt/shared/board/geometry'
import { createContext, useContext } from 'react'
import { type ValueStore, createValueStore } from '../document/value-store.ts'
import type { Editor } from '../editor/editor.ts'
import type { Badges } from './badges/badge.ts'
import type { Curve } from './curve/curve.ts'
import type { HandoverMarks } from './handovers/handover-marks.ts'
import type { StepBack } from './handovers/step-back.ts'
import type { Palette } from './paint/palette.ts'
import type { CardSigns } from './signs/card-sign.ts'
import { growWhenTyped } from './text-editor/grow.ts'
import { type LiveStore, createLiveStore } from './together/live-store.ts'
import { type TouchedStore, createTouchedStore } from './touched.ts'

/** What the parts of one canvas share. */
export type Scene = {
  readonly editor: Editor
  /** The canvas in screen pixels. */
  readonly viewport: ValueStore<Size>
  /** Null until the page has rendered once. */
  readonly palette: ValueStore<Palette | null>
  readonly live: LiveStore
  readonly touched: TouchedStore
  /** What is drawn in the lanes for curves; null until that is there, and on boards without such a lane. */
  readonly curve: ValueStore<Curve | null>
  /** The handovers between the cards; null while they are not shown. */
  readonly handovers: ValueStore<HandoverMarks | null>
  /** What stands out while everything else steps back; null while nothing does. */
  readonly stepBack: ValueStore<StepBack | null>
  /** What the analyses say of the cards, as signs on them; null until that is there. */
  readonly signs: ValueStore<CardSigns | null>
  /** What a workshop says of elements, on their lower edge; null while it says nothing. */
  readonly badges: ValueStore<Badges | null>
  /** Whether the board on the screen is as it is, and as sharp as it can be. */
  readonly painted: ValueStore<boolean>
  /** What went wrong while the board was drawn; null as long as nothing did. Whoever shows the scene throws it. */
  readonly failure: ValueStore<{ readonly error: unknown } | null>
  start(): () => void
}

export function createScene(editor: Editor): Scene {
  const viewport = createValueStore<Size>([1, 1])
  const live = createLiveStore(editor, editor.document)
  const touched = createTouchedStore(editor, editor.document, live)
  return {
    editor,
    viewport,
    palette: createValueStore<Palette | null>(null),
    live,
    touched,
    curve: createValueStore<Curve | null>(null),
    handovers: createValueStore<HandoverMarks | null>(null),
    stepBack: createValueStore<StepBack | null>(null),
    signs: createValueStore<CardSigns | null>(null),
    badges: createValueStore<Badges | null>(null),
    painted: createValueStore(false),
    failure: createValueStore<{ readonly error: unknown } | null>(null),
    start() {
      // First, so that a note has its new size before it is no longer shown with it.
      const stops = [growWhenTyped(editor), live.start(), touched.start()]
      return () => {
        for (const stop of stops) stop()
      }
    },
  }
}

/** Layers open once the page has rendered, and with that the palette is there. */
export function paletteOf({ palette }: Scene): Palette {
  const now = palette.get()
  if (!now) throw new Error('a layer was opened before the page')
  return now
}

export const SceneContext = createContext<Scene | null>(null)
export const PaletteContext = createContext<Palette | null>(null)

export function useScene(): Scene {
  const scene = useContext(SceneContext)
  if (!scene) throw new Error('no canvas is around this component')
  return scene
}

export function usePalette(): Palette {
  const palette = useContext(PaletteContext)
  if (!palette) throw new Error('no canvas is around this component')
  return palette
}
