import type { Focus } from '@wegpunkt/shared/workshop/phase'
import { useEffect, useRef } from 'react'
import { useBoardDocument } from '../../document/hooks.ts'
import { useEditor } from '../../editor/context.ts'
import { focusArea } from '../../editor/place/focus-area.ts'
import { useScene } from '../scene.ts'
import { beyond } from './beyond.ts'
import classes from './workshop-layer.module.css'

/**
 * Dims what lies beyond the focus: four rectangles of one colour, each a pixel that is stretched. Nothing is painted
 * for a frame of a pan, of the board neither: only where they lie is another.
 */
export function BeyondFocus({ focus }: { focus: Focus }) {
  const editor = useEditor()
  const { store } = useBoardDocument()
  const { viewport } = useScene()
  const around = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const lay = (): void => {
      const parts = around.current?.children
      const area = focusArea(focus, store.get(), store.layout())
      if (!parts || !around.current) return
      around.current.hidden = area === null
      if (!area) return
      const [left, top] = editor.toScreen([area.x, area.y])
      const [right, bottom] = editor.toScreen([area.x + area.w, area.y + area.h])
      const [w, h] = viewport.get()
      for (const [i, { x, y, w: width, h: height }] of beyond({ left, top, right, bottom }, w, h).entries()) {
        const part = parts[i]
        if (part instanceof HTMLElement)
          part.style.transform = `translate(${x}px, ${y}px) scale(${width}, ${height})`
      }
    }
    lay()
    const stops = [editor, store, viewport].map((source) => source.subscribe(lay))
    return () => {
      for (const stop of stops) stop()
    }
  }, [editor, store, viewport, focus])
  return (
    <div ref={around} className={classes['beyond']} aria-hidden>
      <div />
      <div />
      <div />
      <div />
    </div>
  )
}
