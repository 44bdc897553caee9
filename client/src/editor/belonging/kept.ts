import type { Edit } from '@wegpunkt/shared/board/edits'
import { isKept, keptLines } from '@wegpunkt/shared/board/kept'
import type { Board } from '@wegpunkt/shared/board/read'

/**
 * What is left of edits for somebody who does not moderate: what moderators have locked stays as it is, nothing is put
 * where they have locked a stage or lane, and nobody else locks or unlocks in their name.
 */
export function withoutKept(board: Board, edits: readonly Edit[]): readonly Edit[] {
  const lines = keptLines(board)
  const isFixed = (id: string): boolean => {
    const element = board.elements.get(id)
    return element !== undefined && isKept(element, lines)
  }
  // A stage or lane goes with all that is in it, or stays.
  const goes = edits.filter((edit) => edit.do === 'remove' && edit.in !== 'elements')
  const removed = edits.flatMap((edit) => (edit.do === 'remove' ? edit.ids : []))
  if (goes.length > 0 && removed.some((id) => lines.has(id) || isFixed(id))) return []
  const isLine = (id: unknown): boolean => typeof id === 'string' && lines.has(id)
  const passing = (edit: Edit): readonly Edit[] => {
    if (edit.do === 'assess') return [edit]
    if (edit.do === 'type') return isFixed(edit.id) ? [] : [edit]
    if (edit.do === 'remove') {
      const ids = edit.ids.filter((id) => !isFixed(id))
      if (ids.length === edit.ids.length) return [edit]
      return ids.length > 0 ? [{ ...edit, ids }] : []
    }
    if (edit.in === 'meta') return [edit]
    const to: Readonly<Record<string, unknown>> = edit.do === 'add' ? edit.value : edit.to
    if (isLine(to['stage']) || isLine(to['lane'])) return []
    if (edit.do === 'add') return to['lockedBy'] === undefined ? [edit] : []
    return 'lockedBy' in to || lines.has(edit.id) || isFixed(edit.id) ? [] : [edit]
  }
  const left = edits.flatMap(passing)
  return left.length === edits.length && left.every((edit, i) => edit === edits[i]) ? edits : left
}
