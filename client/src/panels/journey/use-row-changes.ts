import type { RowOf } from '@wegpunkt/shared/journey/row-fields'
import type { RowKind } from '@wegpunkt/shared/journey/row-kinds'
import { useMemo } from 'react'
import type { ChangeableKind, NewRow, RowChange } from '../../api/row-changes.ts'
import { useBoardRows } from '../../document/hooks.ts'
import { useBoardInfo } from '../../editor/board-info.ts'
import { showToast } from '../../ui/toasts.ts'
import { useProblemText } from '../../ui/use-problem-text.ts'

/** Changes of rows. Each shows here at once when the server has answered; what is refused is said, and thrown. */
export type RowChanges = {
  add<K extends RowKind>(kind: K, fields: NewRow<K>): Promise<RowOf<K>>
  change<K extends ChangeableKind>(kind: K, id: string, fields: RowChange<K>): Promise<RowOf<K>>
  erase(kind: RowKind, id: string): Promise<void>
  /** Another question to the server that answers with a row. */
  ask<K extends RowKind>(answer: Promise<RowOf<K>>): Promise<RowOf<K>>
}

// What knows the kinds of rows comes with the first change.
const changes = () => import('../../api/row-changes.ts')

export function useRowChanges(): RowChanges {
  const rows = useBoardRows()
  const { boardId } = useBoardInfo()
  const problemText = useProblemText()
  return useMemo(() => {
    const told = async <T>(answer: Promise<T>): Promise<T> => {
      try {
        return await answer
      } catch (error) {
        showToast({ color: 'red', message: problemText(error), role: 'alert' })
        throw error
      }
    }
    const kept = async <K extends RowKind>(answer: Promise<RowOf<K>>): Promise<RowOf<K>> => {
      const row = await told(answer)
      rows.put(row)
      return row
    }
    return {
      add: async (kind, fields) => kept((await changes()).addRow(boardId, kind, fields)),
      change: async (kind, id, fields) => kept((await changes()).changeRow(boardId, kind, id, fields)),
      async erase(kind, id) {
        await told((await changes()).eraseRow(boardId, kind, id))
        rows.drop(kind, id)
      },
      ask: kept,
    } satisfies RowChanges
  }, [rows, boardId, problemText])
}
