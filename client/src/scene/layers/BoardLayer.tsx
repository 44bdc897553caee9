import { useCallback } from 'react'
import { usePalette, useScene } from '../scene.ts'
import { CanvasLayer } from './CanvasLayer.tsx'
import { openBoardLayer } from './open-board-layer.ts'

/** The board at rest. */
export function BoardLayer() {
  const scene = useScene()
  const palette = usePalette()
  const open = useCallback(
    (canvas: HTMLCanvasElement) => openBoardLayer(canvas, scene, palette),
    [scene, palette],
  )
  return <CanvasLayer open={open} />
}
