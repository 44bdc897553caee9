import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type Konva from 'konva'
import { useEffect, useMemo, useRef } from 'react'
import { Layer, Shape } from 'react-konva/lib/ReactKonvaCore.js'
import { useBoardDocument } from '../../document/hooks.ts'
import { usePalette, useScene } from '../scene.ts'
import { textPlaceOf } from '../text-editor/place.ts'
import { createGlide } from '../together/glide.ts'
import { paintPeers } from '../together/paint-peers.ts'
import { createStrokeStore } from '../together/stroke-store.ts'
import { paintPeersStroke } from './paint-drawing.ts'
import { paintNoteCounts } from './paint-note-counts.ts'
import { paintOverlay } from './paint-overlay.ts'

/**
 * The layer over the board. It is painted from what is true at the moment of drawing, so that a moving
 * pointer draws one layer again and renders nothing.
 */
export function OverlayLayer() {
  const layer = useRef<Konva.Layer>(null)
  const { editor, live } = useScene()
  const document = useBoardDocument()
  const { store, presence, role } = document
  const palette = usePalette()
  const glide = useRef(createGlide()).current
  const strokes = useMemo(() => createStrokeStore(document), [document])

  useEffect(() => {
    const draw = (): void => void layer.current?.batchDraw()
    draw()
    const sources = [editor, live, store, presence, role, strokes]
    const stops = [strokes.start(), ...sources.map((source) => source.subscribe(draw))]
    return () => {
      for (const stop of stops) stop()
    }
  }, [editor, live, store, presence, role, strokes])

  const paint = (context: Konva.Context): void => {
    const canvas = context._context
    const state = editor.get()
    const { elements } = store.get()
    const board = { elements, layout: store.layout(), live: live.get() }
    // The text that is being typed here shows the carets of others itself.
    const textPlace = (id: ElementId) => (id === state.editing ? null : textPlaceOf(document, live, id))
    const cursors = glide.step(presence.get(), performance.now())
    paintNoteCounts(canvas, { ...board, zoom: state.camera.zoom, screen: editor.visible() }, palette.theme)
    for (const { gesture } of strokes.get()) paintPeersStroke(canvas, gesture, palette.theme)
    paintPeers(
      canvas,
      {
        ...board,
        peers: presence.get(),
        cursors: cursors.at,
        zoom: state.camera.zoom,
        top: state.camera.at[1],
        textPlace,
      },
      palette,
    )
    paintOverlay(canvas, { ...board, state, canEdit: editor.canEdit() }, palette.theme)
    if (cursors.moving) requestAnimationFrame(() => layer.current?.batchDraw())
  }
  return (
    <Layer ref={layer} listening={false}>
      <Shape sceneFunc={paint} width={1} height={1} listening={false} perfectDrawEnabled={false} />
    </Layer>
  )
}
