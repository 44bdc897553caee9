import { useCallback } from 'react'
import { CanvasLayer } from '../layers/CanvasLayer.tsx'
import { openLayer } from '../layers/layer.ts'
import { usePalette, useScene } from '../scene.ts'
import type { Ghost } from './ghosts.ts'
import { paintGhosts } from './paint-ghosts.ts'

/** What differs from an earlier board, over the later one. */
export function GhostLayer({ ghosts }: { ghosts: readonly Ghost[] }) {
  const { editor, viewport } = useScene()
  const { theme } = usePalette()
  const open = useCallback(
    (canvas: HTMLCanvasElement) => {
      const layer = openLayer(canvas, {
        camera: () => editor.get().camera,
        viewport,
        draw(target, { scale, left, top, width, height }) {
          target.clearRect(0, 0, width, height)
          if (ghosts.length === 0) return 'nothing'
          target.setTransform(scale, 0, 0, scale, -left, -top)
          paintGhosts(target, ghosts, { theme, zoom: editor.get().camera.zoom, visible: editor.visible() })
          return 'done'
        },
      })
      layer.request()
      const stop = editor.subscribe(layer.request)
      return {
        close() {
          stop()
          layer.close()
        },
      }
    },
    [editor, viewport, theme, ghosts],
  )
  return <CanvasLayer open={open} />
}
