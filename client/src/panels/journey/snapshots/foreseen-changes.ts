import type { BoardState } from '@wegpunkt/shared/board/board-state'
import { type BroughtBack, bringBack } from '@wegpunkt/shared/board/bring-back'
import * as Y from 'yjs'

/** What restoring a snapshot would do to the board as it is here now. Tried on a copy; nothing is written. */
export function foreseenChanges(board: Uint8Array, state: BoardState, persona: string): BroughtBack {
  const copy = new Y.Doc()
  try {
    Y.applyUpdate(copy, board)
    return bringBack(copy, state, persona, 'try')
  } finally {
    copy.destroy()
  }
}
