import { useEffect, useState } from 'react'
import { useBoardDocument } from '../../../document/hooks.ts'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { untilItComes } from '../../../ui/lazy-part.ts'
import { useToday } from '../../../ui/use-today.ts'
import { whenIdle } from './when-idle.ts'

/** How many findings the board has; null while nobody has counted. What counts comes when there is time for it. */
export function useFindingsCount(): number | null {
  const { store } = useBoardDocument()
  const { rows, rowsLoaded } = useBoardInfo()
  const today = useToday()
  const [count, setCount] = useState<number | null>(null)
  useEffect(() => {
    if (!rowsLoaded) return undefined
    let isOver = false
    const watch = async (): Promise<void> => {
      const { watchCount } = await untilItComes(() => import('./watch-count.ts'))
      if (!isOver) stop = watchCount({ store, rows, today, changed: setCount, whenIdle })
    }
    let stop = whenIdle(() => void watch())
    return () => {
      isOver = true
      stop()
    }
  }, [store, rows, rowsLoaded, today])
  return count
}
