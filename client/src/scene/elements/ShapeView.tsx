import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { memo } from 'react'
import { useElement } from '../../document/hooks.ts'
import { paintShape } from '../paint/shape.ts'
import { usePalette } from '../scene.ts'
import { Painted } from './Painted.tsx'
import { useIsEditing, useSeenRect } from './seen.ts'

/** Draws one shape, and redraws only when it changes. */
export const ShapeView = memo(function ShapeView({ id }: { id: ElementId }) {
  const shape = useElement(id, 'shape')
  const seen = useSeenRect(id, shape)
  const editing = useIsEditing(id)
  const palette = usePalette()
  if (!shape || !seen) return null
  const { rect, lifted } = seen
  return (
    <Painted
      area={rect}
      lifted={lifted}
      paint={(canvas, zoom) => paintShape(canvas, shape, { zoom, size: [rect.w, rect.h], editing }, palette)}
    />
  )
})
