import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { BoardDocument, Peer } from '../../document/board-document.ts'
import { paintElements } from '../board-painter.ts'
import { openLayer } from '../layers/layer.ts'
import type { Canvas } from '../paint/brush.ts'
import { watchPalette } from '../layers/watch-palette.ts'
import { type Scene, paletteOf } from '../scene.ts'
import { type Sprites, createSprites } from '../sprites.ts'
import { textPlaceOf } from '../text-editor/place.ts'
import { paintPeers } from '../together/paint-peers.ts'
import { type OthersSeen, watchOthers } from '../together/watch-others.ts'
import { createStrokeStore } from '../together/stroke-store.ts'
import type { SeenStroke } from '../together/strokes.ts'
import { paintPeersStroke } from './paint-drawing.ts'
import { createFoundOverlay } from './found-overlay.ts'
import { paintOverlay } from './paint-overlay.ts'

type Around = { readonly scene: Scene; readonly document: BoardDocument }

/**
 * Draws what moves, from what is true at the moment of drawing: a pointer that moves draws one canvas again and
 * renders nothing.
 */
export function openOverlayLayer(canvas: HTMLCanvasElement, around: Around): { close(): void } {
  const { editor, viewport, live, touched, stepBack } = around.scene
  const { store, presence, role } = around.document
  const others = watchOthers(around)
  let timer: ReturnType<typeof setTimeout> | undefined
  const foundOverlay = createFoundOverlay(editor)
  const sprites = createSprites(() => window.document.createElement('canvas'))
  const strokes = createStrokeStore(around.document)
  const layer = openLayer(canvas, {
    camera: () => editor.get().camera,
    viewport,
    draw(target, { scale, left, top, width, height }) {
      target.clearRect(0, 0, width, height)
      const now = performance.now()
      if (isQuiet(around) && foundOverlay.isQuiet(now)) return 'nothing'
      target.setTransform(scale, 0, 0, scale, -left, -top)
      const seen = others.look(peersOf(around), now)
      if (live.get().size === 0) sprites.clear()
      paint(target, around, { others: seen, strokes: strokes.get(), sprites: { of: sprites, scale } })
      clearTimeout(timer)
      if (seen.nextMs !== null) timer = setTimeout(layer.request, seen.nextMs)
      const lit = foundOverlay.paint(target, paletteOf(around.scene).theme, now)
      return seen.moving || lit ? 'again' : 'done'
    },
  })
  layer.request()
  const sources = [editor, live, touched, store, presence, role, foundOverlay, strokes, stepBack]
  const stops = [strokes.start(), ...sources.map((source) => source.subscribe(layer.request))]
  const paintAgain = (): void => {
    sprites.clear()
    layer.request()
  }
  stops.push(watchPalette(around.scene, { everything: paintAgain, images: paintAgain }))
  return {
    close() {
      clearTimeout(timer)
      for (const stop of stops) stop()
      layer.close()
    },
  }
}

// A presentation shows the board, not who works on it.
const peersOf = ({ scene: { editor }, document: { presence } }: Around): readonly Peer[] =>
  editor.navigation.presenter.get() ? [] : presence.get()

function isQuiet({ scene: { editor, touched, stepBack }, document: { presence } }: Around): boolean {
  const { preview, selection } = editor.get()
  if (stepBack.get()) return false
  return preview === null && selection.size === 0 && touched.get().size === 0 && presence.get().length === 0
}

type Moment = {
  readonly others: OthersSeen
  readonly strokes: readonly SeenStroke[]
  readonly sprites: { readonly of: Sprites; readonly scale: number }
}

function paint(target: Canvas, { scene, document }: Around, { others, strokes, sprites }: Moment): void {
  const { editor, live, touched, signs } = scene
  const { store } = document
  const palette = paletteOf(scene)
  const state = editor.get()
  const { zoom, at } = state.camera
  const painting = { store, state, live: live.get(), palette, zoom, sprites, signs: signs.get() }
  paintElements(target, touched.get(), painting)
  scene.stepBack.get()?.paint(target, { visible: editor.visible(), zoom })
  const board = store.get()
  const { elements } = board
  const where = { layout: store.layout(), live: live.get() }
  for (const { gesture } of strokes) paintPeersStroke(target, gesture, palette.theme)
  // The text that is being typed here shows the carets of others itself.
  const textPlace = (id: ElementId) => (id === state.editing ? null : textPlaceOf(document, live, id))
  const peers = peersOf({ scene, document })
  paintPeers(target, { ...where, elements, ...others, peers, zoom, top: at[1], textPlace }, palette)
  paintOverlay(target, { ...where, board, state, canEdit: editor.canEdit(), palette })
}
