import { useEffect, useState } from 'react'
import { useBoardWorkshop } from './hooks.ts'

/** Whether something that began then, by the server's clock, is still to be shown. */
export function useShownFor(since: number | null, ms: number): boolean {
  const beside = useBoardWorkshop()
  const leftOf = (at: number): number => at + ms - beside.serverNow()
  const [over, setOver] = useState<number | null>(null)
  useEffect(() => {
    if (since === null) return undefined
    const timer = setTimeout(() => setOver(since), Math.max(0, since + ms - beside.serverNow()))
    return () => clearTimeout(timer)
  }, [since, ms, beside])
  // Where the timer is late, as in a tab that slept, the clock decides.
  return since !== null && over !== since && leftOf(since) > 0
}
