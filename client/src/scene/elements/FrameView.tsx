import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { memo } from 'react'
import { useElement } from '../../document/hooks.ts'
import { paintFrame } from '../paint/frame.ts'
import { usePalette } from '../scene.ts'
import { Painted } from './Painted.tsx'
import { useIsEditing, useSeenRect } from './seen.ts'

/** Draws one frame, and redraws only when it changes. */
export const FrameView = memo(function FrameView({ id }: { id: ElementId }) {
  const frame = useElement(id, 'frame')
  const seen = useSeenRect(id, frame)
  const editing = useIsEditing(id)
  const palette = usePalette()
  if (!frame || !seen) return null
  const { rect, lifted } = seen
  return (
    <Painted
      area={rect}
      lifted={lifted}
      paint={(canvas, zoom) => paintFrame(canvas, frame, { zoom, size: [rect.w, rect.h], editing }, palette)}
    />
  )
})
