import { type PointerEvent as ReactPointerEvent, useState } from 'react'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { useBoardDocument } from '../../document/hooks.ts'
import { useEditor } from '../../editor/context.ts'
import { type Axis, move } from './grid-edits.ts'
import { HEADS_HEIGHT_PX, HEADS_WIDTH_PX, type HeadTools } from './heads.ts'
import { followPointer } from './follow-pointer.ts'
import { borderOf, isMove, slotAt, tracksOf } from './reorder.ts'

/**
 * Dragging a head to another place among its kind, as they lie when it is dropped: others may have moved them
 * meanwhile. The document is written once.
 */
export function useHeadDrag(axis: Axis, id: ElementId, tools: HeadTools) {
  const editor = useEditor()
  const { store } = useBoardDocument()
  const [lifted, setLifted] = useState(false)

  const start = (event: ReactPointerEvent<HTMLElement>): void => {
    if (!tools.canEdit || event.button !== 0) return
    const bar = event.currentTarget.closest('[role="toolbar"]')?.parentElement
    if (!bar) return
    const { left, top } = bar.getBoundingClientRect()
    const tracks = () => tracksOf(store.layout(), axis)
    const slotUnder = ({ clientX, clientY }: PointerEvent): number => {
      const [x, y] = editor.toBoard([clientX - left - HEADS_WIDTH_PX, clientY - top - HEADS_HEIGHT_PX])
      return slotAt(tracks(), axis === 'stages' ? x : y)
    }
    followPointer(event.nativeEvent, {
      move(pointer) {
        setLifted(true)
        const slot = slotUnder(pointer)
        tools.guide(axis, isMove(tracks(), id, slot) ? borderOf(tracks(), slot) : null)
      },
      end(pointer) {
        setLifted(false)
        tools.guide(axis, null)
        const edits = pointer ? move(store.get(), axis, id, slotUnder(pointer)) : []
        if (edits.length > 0) editor.edit(edits)
      },
    })
  }
  return { lifted, start }
}
