import { useEffect, useState } from 'react'
import { useCompanion, useView } from '../context.ts'
import { type TimeLeft, clockLeft } from './time-left.ts'

/** What is left until then by the server's clock, anew each second; null where nothing ends. */
export function useClockLeft(endsAt: number | null): TimeLeft | null {
  const { feed } = useCompanion()
  const view = useView()
  const [, tick] = useState(0)
  const left = clockLeft({ ...view, endsAt }, feed.serverNow())
  const nextIn = left?.nextIn ?? null
  useEffect(() => {
    if (nextIn === null) return undefined
    const timer = setTimeout(() => tick((count) => count + 1), nextIn)
    return () => clearTimeout(timer)
  })
  return left
}
