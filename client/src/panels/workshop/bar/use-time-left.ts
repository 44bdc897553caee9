import { useEffect, useState } from 'react'
import { useBoardWorkshop, useWorkshop } from '../../../document/hooks.ts'
import { timeLeft } from '@wegpunkt/shared/workshop/workshop-now'

const SECOND_MS = 1_000

/** What is left of the phase that is on, in milliseconds and anew each second; null where it has no end. */
export function useTimeLeft(): number | null {
  const beside = useBoardWorkshop()
  const workshop = useWorkshop()
  const [, again] = useState(0)
  const left = workshop && timeLeft(workshop, beside.serverNow())
  const isRunning = left !== null && workshop?.pausedAt === null
  useEffect(() => {
    if (!isRunning || left === null) return undefined
    // When the second turns at the server, so that all turn it at once.
    const wait = ((left % SECOND_MS) + SECOND_MS) % SECOND_MS || SECOND_MS
    const timer = setTimeout(() => again((count) => count + 1), wait)
    return () => clearTimeout(timer)
  })
  return left
}
