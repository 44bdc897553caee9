import type { Edit } from '@wegpunkt/shared/board/edits'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Board } from '@wegpunkt/shared/board/read'
import { belongings } from './belongings.ts'
import { framesAround } from './frames.ts'

/** What was removed lets go of what belonged to it; what was in a frame is in the one around that from now on. */
export function releaseEdits(board: Board, gone: ReadonlySet<ElementId>): Edit[] {
  const { inFrame, onCard } = belongings(board)
  const edits: Edit[] = []
  for (const host of gone) {
    const outer = framesAround(board, host).find((frame) => !gone.has(frame))
    for (const id of inFrame.get(host) ?? [])
      if (!gone.has(id)) edits.push({ do: 'set', in: 'elements', id, to: { frame: outer } })
    for (const id of onCard.get(host) ?? [])
      if (!gone.has(id)) edits.push({ do: 'set', in: 'elements', id, to: { touchpoint: undefined } })
  }
  return edits
}
