import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { memo } from 'react'
import { useElement } from '../../document/hooks.ts'
import { paintImage } from '../paint/others.ts'
import { usePalette } from '../scene.ts'
import { Painted } from './Painted.tsx'
import { useIsEditing, useSeenRect } from './seen.ts'

/** Draws one image, and redraws only when it changes. */
export const ImageView = memo(function ImageView({ id }: { id: ElementId }) {
  const image = useElement(id, 'image')
  const seen = useSeenRect(id, image)
  const editing = useIsEditing(id)
  const palette = usePalette()
  if (!image || !seen) return null
  const { rect, lifted } = seen
  return (
    <Painted
      area={rect}
      lifted={lifted}
      paint={(canvas, zoom) => paintImage(canvas, image, { zoom, size: [rect.w, rect.h], editing }, palette)}
    />
  )
})
