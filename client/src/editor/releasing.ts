import type { Edit } from '@wegpunkt/shared/board/edits'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Board } from '@wegpunkt/shared/board/read'
import { belongings } from './belongings.ts'
import { framesAround } from './frames.ts'

/** What was removed lets go of what belonged to it; what was in a frame is in the one around that from now on. */
export function releaseEdits(board: Board, gone: ReadonlySet<ElementId>): Edit[] {
  const { inFrame, onCard } = belongings(board)
  return [...gone].flatMap((host): Edit[] => {
    const outer = framesAround(board, host).find((frame) => !gone.has(frame))
    const inside = (inFrame.get(host) ?? []).filter((id) => !gone.has(id))
    const notes = (onCard.get(host) ?? []).filter((id) => !gone.has(id))
    return [
      ...inside.map((id): Edit => ({ do: 'set', in: 'elements', id, to: { frame: outer } })),
      ...notes.map((id): Edit => ({ do: 'set', in: 'elements', id, to: { touchpoint: undefined } })),
    ]
  })
}
