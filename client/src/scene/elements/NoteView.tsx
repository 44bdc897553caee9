import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { memo } from 'react'
import { useElement } from '../../document/hooks.ts'
import { paintNote } from '../paint/note.ts'
import { usePalette } from '../scene.ts'
import { Painted } from './Painted.tsx'
import { useIsEditing, useSeenRect } from './seen.ts'

/** Draws one note, and redraws only when it changes. */
export const NoteView = memo(function NoteView({ id }: { id: ElementId }) {
  const note = useElement(id, 'note')
  const seen = useSeenRect(id, note)
  const editing = useIsEditing(id)
  const palette = usePalette()
  if (!note || !seen) return null
  const { rect, lifted } = seen
  return (
    <Painted
      area={rect}
      lifted={lifted}
      paint={(canvas, zoom) => paintNote(canvas, note, { zoom, size: [rect.w, rect.h], editing }, palette)}
    />
  )
})
