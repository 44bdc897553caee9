import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { memo } from 'react'
import { useElement } from '../../document/hooks.ts'
import { paintTouchpoint } from '../paint/touchpoint.ts'
import { usePalette } from '../scene.ts'
import { Painted } from './Painted.tsx'
import { useFeelings, useIsEditing, useSeenRect } from './seen.ts'

/** Draws one touchpoint, and redraws only when that touchpoint changes. */
export const TouchpointCard = memo(function TouchpointCard({ id }: { id: ElementId }) {
  const touchpoint = useElement(id, 'touchpoint')
  const seen = useSeenRect(id, touchpoint)
  const feelings = useFeelings(id)
  const editing = useIsEditing(id)
  const palette = usePalette()
  if (!touchpoint || !seen) return null
  const { rect, lifted } = seen
  return (
    <Painted
      area={rect}
      lifted={lifted}
      paint={(canvas, zoom) =>
        paintTouchpoint(canvas, touchpoint, { zoom, size: [rect.w, rect.h], feelings, editing }, palette)
      }
    />
  )
})
