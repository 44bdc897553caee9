import { useState } from 'react'
import { type MeasureStep, stepOfMeasure } from '../../../api/measures.ts'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { useRowChanges } from '../use-row-changes.ts'

/** Taking a measure on, saying yes for somebody outside, letting go of it. */
export function useMeasureSteps(): {
  readonly busy: boolean
  readonly step: (what: MeasureStep, id: string) => Promise<void>
} {
  const { boardId } = useBoardInfo()
  const rows = useRowChanges()
  const [busy, setBusy] = useState(false)
  const step = async (what: MeasureStep, id: string): Promise<void> => {
    setBusy(true)
    try {
      await rows.ask<'measure'>(stepOfMeasure(what, boardId, id))
    } catch {
      // It was said in words already, and what is true is on its way.
    } finally {
      setBusy(false)
    }
  }
  return { busy, step }
}
