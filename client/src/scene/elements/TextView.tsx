import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { memo } from 'react'
import { useElement } from '../../document/hooks.ts'
import { paintText } from '../paint/others.ts'
import { usePalette } from '../scene.ts'
import { Painted } from './Painted.tsx'
import { useIsEditing, useSeenRect } from './seen.ts'

/** Draws one text, and redraws only when it changes. */
export const TextView = memo(function TextView({ id }: { id: ElementId }) {
  const text = useElement(id, 'text')
  const seen = useSeenRect(id, text)
  const editing = useIsEditing(id)
  const palette = usePalette()
  if (!text || !seen) return null
  const { rect, lifted } = seen
  return (
    <Painted
      area={rect}
      lifted={lifted}
      paint={(canvas, zoom) => paintText(canvas, text, { zoom, size: [rect.w, rect.h], editing }, palette)}
    />
  )
})
