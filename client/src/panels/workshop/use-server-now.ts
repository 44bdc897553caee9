import { useEffect, useState } from 'react'
import { useBoardWorkshop } from '../../document/hooks.ts'

/** Often enough that all see the same second. */
export const FOR_A_TIMER_MS = 250
/** Often enough for hours and minutes. */
export const FOR_A_PLAN_MS = 5_000

/** The server's time, again every so often. */
export function useServerNow(everyMs: number): number {
  const beside = useBoardWorkshop()
  const [now, setNow] = useState(() => beside.serverNow())
  useEffect(() => {
    const timer = setInterval(() => setNow(beside.serverNow()), everyMs)
    return () => clearInterval(timer)
  }, [beside, everyMs])
  return now
}
