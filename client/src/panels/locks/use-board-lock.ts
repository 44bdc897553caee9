import type { RoleCap } from '@wegpunkt/shared/access/phase-rights'
import { lockBoard } from '@wegpunkt/shared/http/board-routes'
import { call } from '../../api/call.ts'
import { useBoardDocument, useBoardRows, useStore } from '../../document/hooks.ts'
import { showToast } from '../../ui/toasts.ts'
import { useProblemText } from '../../ui/use-problem-text.ts'

/** What moderators leave of the rights on the board, and how to change it; a refusal is said. */
export function useBoardLock(): { locked: RoleCap; set: (locked: RoleCap) => Promise<void> } {
  const { boardId } = useBoardDocument()
  const { locked } = useStore(useBoardRows())
  const problemText = useProblemText()
  const set = async (next: RoleCap): Promise<void> => {
    try {
      await call(lockBoard, { params: { id: boardId }, input: { locked: next } })
    } catch (error) {
      showToast({ color: 'red', message: problemText(error), role: 'alert' })
    }
  }
  return { locked, set }
}
