import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type Konva from 'konva'
import { useEffect, useRef } from 'react'
import { Layer, Shape } from 'react-konva/lib/ReactKonvaCore.js'
import { useBoardDocument } from '../../document/hooks.ts'
import { usePalette, useScene } from '../scene.ts'
import { textPlaceOf } from '../text-editor/place.ts'
import { createGlide } from '../together/glide.ts'
import { paintPeers } from '../together/paint-peers.ts'
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

  useEffect(() => {
    const draw = (): void => void layer.current?.batchDraw()
    draw()
    const stops = [editor, live, store, presence, role].map((source) => source.subscribe(draw))
    return () => {
      for (const stop of stops) stop()
    }
  }, [editor, live, store, presence, role])

  const paint = (context: Konva.Context): void => {
    const canvas = context._context
    const state = editor.get()
    const board = store.get()
    const where = { layout: store.layout(), live: live.get() }
    // The text that is being typed here shows the carets of others itself.
    const textPlace = (id: ElementId) => (id === state.editing ? null : textPlaceOf(document, live, id))
    const cursors = glide.step(presence.get(), performance.now())
    paintPeers(
      canvas,
      {
        ...where,
        elements: board.elements,
        peers: presence.get(),
        cursors: cursors.at,
        zoom: state.camera.zoom,
        top: state.camera.at[1],
        textPlace,
      },
      palette,
    )
    paintOverlay(canvas, { ...where, board, state, canEdit: editor.canEdit() }, palette.theme)
    if (cursors.moving) requestAnimationFrame(() => layer.current?.batchDraw())
  }
  return (
    <Layer ref={layer} listening={false}>
      <Shape sceneFunc={paint} width={1} height={1} listening={false} perfectDrawEnabled={false} />
    </Layer>
  )
}
