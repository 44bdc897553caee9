import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { BoardDocument } from '../../document/board-document.ts'
import { paintElements } from '../board-painter.ts'
import { openLayer } from '../layers/layer.ts'
import type { Canvas } from '../paint/brush.ts'
import type { Palette } from '../paint/palette.ts'
import type { Scene } from '../scene.ts'
import { type Sprites, createSprites } from '../sprites.ts'
import { textPlaceOf } from '../text-editor/place.ts'
import { paintPeers } from '../together/paint-peers.ts'
import { type OthersSeen, watchOthers } from '../together/watch-others.ts'
import { paintOverlay } from './paint-overlay.ts'

type Around = { readonly scene: Scene; readonly document: BoardDocument; readonly palette: Palette }

/**
 * Draws what moves, from what is true at the moment of drawing: a pointer that moves draws one canvas again and
 * renders nothing.
 */
export function openOverlayLayer(canvas: HTMLCanvasElement, around: Around): () => void {
  const { editor, viewport, live, touched } = around.scene
  const { store, presence, role } = around.document
  const others = watchOthers(around)
  let timer: ReturnType<typeof setTimeout> | undefined
  const sprites = createSprites(() => window.document.createElement('canvas'))
  const layer = openLayer(canvas, {
    camera: () => editor.get().camera,
    viewport,
    draw(target, { scale, left, top, width, height }) {
      target.clearRect(0, 0, width, height)
      if (isQuiet(around)) return 'nothing'
      target.setTransform(scale, 0, 0, scale, -left, -top)
      const seen = others.look(performance.now())
      if (live.get().size === 0) sprites.clear()
      paint(target, around, { others: seen, sprites: { of: sprites, scale } })
      clearTimeout(timer)
      if (seen.nextMs !== null) timer = setTimeout(layer.request, seen.nextMs)
      return seen.moving ? 'again' : 'done'
    },
  })
  layer.request()
  const sources = [editor, live, touched, store, presence, role]
  const stops = sources.map((source) => source.subscribe(layer.request))
  return () => {
    clearTimeout(timer)
    for (const stop of stops) stop()
    layer.close()
  }
}

function isQuiet({ scene: { editor, touched }, document: { presence } }: Around): boolean {
  const { preview, selection } = editor.get()
  return preview === null && selection.size === 0 && touched.get().size === 0 && presence.get().length === 0
}

type Frame = {
  readonly others: OthersSeen
  readonly sprites: { readonly of: Sprites; readonly scale: number }
}

function paint(target: Canvas, { scene, document, palette }: Around, { others, sprites }: Frame): void {
  const { editor, live, touched } = scene
  const { store, presence } = document
  const state = editor.get()
  const { zoom, at } = state.camera
  paintElements(target, touched.get(), { store, state, live: live.get(), palette, zoom, sprites })
  const board = { elements: store.get().elements, layout: store.layout(), live: live.get() }
  // The text that is being typed here shows the carets of others itself.
  const textPlace = (id: ElementId) => (id === state.editing ? null : textPlaceOf(document, live, id))
  const peers = presence.get()
  paintPeers(target, { ...board, ...others, peers, zoom, top: at[1], textPlace }, palette)
  paintOverlay(target, { ...board, state, canEdit: editor.canEdit() }, palette.theme)
}
