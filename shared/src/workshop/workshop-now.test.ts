import { expect, it } from 'vitest'
import { after, phase, planned } from './testing/workshops.ts'
import { isActive, phaseOn, placeOf, timeLeft } from './workshop-now.ts'

const MINUTE_MS = 60_000
const workshop = planned(phase('a'), phase('b', { isSkipped: true }), phase('c', { minutes: 20 }))

it('[K130] which phase is on, which of how many, and how long still, is one answer for board, console and phone', () => {
  expect([isActive(workshop), phaseOn(workshop), timeLeft(workshop, 5)]).toEqual([false, null, null])
  const running = after(workshop, [0, { do: 'start' }])
  expect([isActive(running), phaseOn(running)?.phase.id]).toEqual([true, 'a'])
  expect(phaseOn(running)?.run.id).toBe(running.run)
  expect([timeLeft(running, 4 * MINUTE_MS), timeLeft(running, 12 * MINUTE_MS)]).toEqual([
    6 * MINUTE_MS,
    -2 * MINUTE_MS,
  ])
  const paused = after(running, [4, { do: 'pause' }])
  expect([isActive(paused), timeLeft(paused, 99 * MINUTE_MS)]).toEqual([true, 6 * MINUTE_MS])
  expect(['a', 'c'].map((id) => placeOf(running, { id }))).toEqual([
    { n: 1, of: 2 },
    { n: 2, of: 2 },
  ])
  // What was skipped and is on nevertheless is one of them.
  expect(placeOf(running, { id: 'b' })).toEqual({ n: 2, of: 3 })
  expect(phaseOn(after(running, [30, { do: 'end' }]))).toBeNull()
})
