import { type PointerEvent as ReactPointerEvent, useState } from 'react'
import { useBoardDocument } from '../../document/hooks.ts'
import { useEditor } from '../../editor/context.ts'
import { type Axis, move } from './grid-edits.ts'
import { HEADS_HEIGHT_PX, HEADS_WIDTH_PX, type HeadLine, type HeadTools } from './heads.ts'
import { followPointer } from './follow-pointer.ts'
import { borderOf, isMove, slotAt } from './reorder.ts'

/** Dragging a head to another place among its kind. The document is written once, on drop. */
export function useHeadDrag(axis: Axis, line: HeadLine, lines: readonly HeadLine[], tools: HeadTools) {
  const editor = useEditor()
  const { store } = useBoardDocument()
  const [lifted, setLifted] = useState(false)

  const start = (event: ReactPointerEvent<HTMLElement>): void => {
    if (!tools.canEdit || event.button !== 0) return
    const bar = event.currentTarget.closest('[role="toolbar"]')?.parentElement
    if (!bar) return
    const { left, top } = bar.getBoundingClientRect()
    const slotUnder = ({ clientX, clientY }: PointerEvent): number => {
      const [x, y] = editor.toBoard([clientX - left - HEADS_WIDTH_PX, clientY - top - HEADS_HEIGHT_PX])
      return slotAt(lines, axis === 'stages' ? x : y)
    }
    followPointer(event.nativeEvent, {
      move(pointer) {
        setLifted(true)
        const slot = slotUnder(pointer)
        tools.guide(axis, isMove(lines, line.id, slot) ? borderOf(lines, slot) : null)
      },
      end(pointer) {
        setLifted(false)
        tools.guide(axis, null)
        const edits = pointer ? move(store.get(), axis, line.id, slotUnder(pointer)) : []
        if (edits.length > 0) editor.edit(edits)
      },
    })
  }
  return { lifted, start }
}
