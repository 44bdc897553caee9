import { useCallback } from 'react'
import { useBoardDocument } from '../../document/hooks.ts'
import { CanvasLayer } from '../layers/CanvasLayer.tsx'
import { useScene } from '../scene.ts'
import { openOverlayLayer } from './open-overlay-layer.ts'

/** What is over the board at rest: what is in somebody's hand, others, the selection and one's own gesture. */
export function OverlayLayer() {
  const scene = useScene()
  const document = useBoardDocument()
  const open = useCallback(
    (canvas: HTMLCanvasElement) => openOverlayLayer(canvas, { scene, document }),
    [scene, document],
  )
  return <CanvasLayer open={open} />
}
