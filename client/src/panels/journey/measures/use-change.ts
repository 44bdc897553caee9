import type { RowChange } from '../../../api/row-changes.ts'
import { useRowChanges } from '../use-row-changes.ts'

export type MeasureChange = RowChange<'measure'>

/** Changes fields of a measure; answers whether it was taken. What is refused was said in words, and shows as it is. */
export function useMeasureChange(id: string): (fields: MeasureChange) => Promise<boolean> {
  const rows = useRowChanges()
  return async (fields) => {
    try {
      await rows.change('measure', id, fields)
      return true
    } catch {
      return false
    }
  }
}
