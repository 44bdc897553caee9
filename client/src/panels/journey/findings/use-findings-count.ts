import { useEffect, useState } from 'react'
import { useBoardDocument } from '../../../document/hooks.ts'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { useEditorState } from '../../../editor/context.ts'
import { untilItComes } from '../../../ui/lazy-part.ts'
import { useToday } from '../../../ui/use-today.ts'
import { nextFrame, whenIdle } from '../../../ui/when-idle.ts'

/**
 * How many findings the board has; null while nobody has counted. What counts comes when
 * there is time for it; where the sheet says the number, too, both say the same.
 */
export function useFindingsCount(): number | null {
  const { store } = useBoardDocument()
  const { rows, rowsLoaded, departments } = useBoardInfo()
  const isToldBeside = useEditorState(
    ({ journeyView }) => journeyView === 'findings' || journeyView === 'overview',
  )
  const today = useToday()
  const [count, setCount] = useState<number | null>(null)
  useEffect(() => {
    if (!rowsLoaded) return undefined
    let isOver = false
    const watch = async (): Promise<void> => {
      const { watchCount } = await untilItComes(() => import('./watch-count.ts'))
      if (isOver) return
      const when = isToldBeside ? nextFrame : whenIdle
      stop = watchCount({ store, departments, rows, today, changed: setCount, whenIdle: when })
    }
    let stop = (isToldBeside ? nextFrame : whenIdle)(() => void watch())
    return () => {
      isOver = true
      stop()
    }
  }, [store, departments, rows, rowsLoaded, today, isToldBeside])
  return count
}
