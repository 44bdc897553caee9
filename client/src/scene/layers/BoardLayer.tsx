import { useCallback } from 'react'
import { useScene } from '../scene.ts'
import { CanvasLayer } from './CanvasLayer.tsx'
import { openBoardLayer } from './open-board-layer.ts'

/** The board at rest. */
export function BoardLayer() {
  const scene = useScene()
  const open = useCallback((canvas: HTMLCanvasElement) => openBoardLayer(canvas, scene), [scene])
  return <CanvasLayer open={open} />
}
