import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { type RefObject, useEffect } from 'react'
import { useBoardDocument } from '../../document/hooks.ts'
import { useEditor } from '../../editor/context.ts'
import type { Spot } from '../../editor/navigation/navigation.ts'
import { areaOfSpot } from '../../editor/navigation/places.ts'
import { useScene } from '../scene.ts'

/** The edges of a place on the canvas, in its pixels, and how large the canvas is. */
export type OnCanvas = {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly width: number
  readonly height: number
}

/**
 * Lays a part of the page where an element is on the canvas, or a stage or lane, again whenever that may be somewhere
 * else; hides it where it is gone. No component renders for it: it happens in every frame of a pan.
 */
export function useLaidOver(
  ref: RefObject<HTMLElement | null>,
  id: ElementId,
  lay: (part: HTMLElement, at: OnCanvas) => void,
  at: Spot['at'] = 'element',
): void {
  const editor = useEditor()
  const { store } = useBoardDocument()
  const { viewport } = useScene()
  useEffect(() => {
    const place = (): void => {
      const part = ref.current
      if (!part) return
      const bounds = areaOfSpot(editor, { at, id })
      part.hidden = bounds === null
      if (!bounds) return
      const [left, top] = editor.toScreen([bounds.x, bounds.y])
      const [right, bottom] = editor.toScreen([bounds.x + bounds.w, bounds.y + bounds.h])
      const [width, height] = viewport.get()
      lay(part, { left, top, right, bottom, width, height })
    }
    place()
    const stops = [editor, store, viewport].map((source) => source.subscribe(place))
    return () => {
      for (const stop of stops) stop()
    }
  }, [editor, store, viewport, id, at, ref, lay])
}
