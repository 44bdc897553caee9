import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { memo } from 'react'
import { useElement } from '../../document/hooks.ts'
import { paintInk } from '../paint/ink.ts'
import { usePalette } from '../scene.ts'
import { Painted } from './Painted.tsx'
import { useSeenRect } from './seen.ts'

/** Draws one stroke of ink, and redraws only when it changes. */
export const InkView = memo(function InkView({ id }: { id: ElementId }) {
  const ink = useElement(id, 'ink')
  const seen = useSeenRect(id, ink)
  const palette = usePalette()
  if (!ink || !seen) return null
  return (
    <Painted
      area={seen.rect}
      lifted={seen.lifted}
      paint={(canvas) => paintInk(canvas, ink, palette, [seen.rect.w, seen.rect.h])}
    />
  )
})
