import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type Konva from 'konva'
import { useEffect, useMemo, useRef } from 'react'
import { Layer, Shape } from 'react-konva/lib/ReactKonvaCore.js'
import { useBoardDocument } from '../../document/hooks.ts'
import { usePalette, useScene } from '../scene.ts'
import { textPlaceOf } from '../text-editor/place.ts'
import { createGlide } from '../together/glide.ts'
import { paintPeers } from '../together/paint-peers.ts'
import { createAroundOverlay } from './around-overlay.ts'
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
  const aroundOverlay = useMemo(() => createAroundOverlay(editor), [editor])
  const glide = useRef(createGlide()).current

  useEffect(() => {
    const draw = (): void => void layer.current?.batchDraw()
    draw()
    const stops = [editor, live, store, presence, role, aroundOverlay].map((source) => source.subscribe(draw))
    return () => {
      for (const stop of stops) stop()
    }
  }, [editor, live, store, presence, role, aroundOverlay])

  const paint = (context: Konva.Context): void => {
    const canvas = context._context
    const state = editor.get()
    const { elements } = store.get()
    const board = { elements, layout: store.layout(), live: live.get() }
    // The text that is being typed here shows the carets of others itself.
    const textPlace = (id: ElementId) => (id === state.editing ? null : textPlaceOf(document, live, id))
    const now = performance.now()
    // A presentation shows the board, not who works on it.
    const peers = editor.around.presenter.get() ? [] : presence.get()
    const cursors = glide.step(peers, now)
    paintPeers(
      canvas,
      {
        ...board,
        peers,
        cursors: cursors.at,
        zoom: state.camera.zoom,
        top: state.camera.at[1],
        textPlace,
      },
      palette,
    )
    paintOverlay(canvas, { ...board, state, canEdit: editor.canEdit() }, palette.theme)
    const lit = aroundOverlay.paint(canvas, palette.theme, now)
    if (cursors.moving || lit) requestAnimationFrame(() => layer.current?.batchDraw())
  }
  return (
    <Layer ref={layer} listening={false}>
      <Shape sceneFunc={paint} width={1} height={1} listening={false} perfectDrawEnabled={false} />
    </Layer>
  )
}
