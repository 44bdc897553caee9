import { after, phase, planned } from '@wegpunkt/shared/workshop/testing/workshops'
import type { Workshop } from '@wegpunkt/shared/workshop/workshop'
import { timeLeft } from '@wegpunkt/shared/workshop/workshop-now'
import { expect, it } from 'vitest'
import { MINUTE_MS, timedAgenda, totalMinutes } from './agenda-times.ts'

const workshop = planned(phase('a'), phase('b', { minutes: 5, isSkipped: true }), phase('c', { minutes: 20 }))
const times = (at: Workshop, minute: number) =>
  timedAgenda(at, minute * MINUTE_MS).map(({ stand, from, to }) => [
    stand,
    from === null ? null : from / MINUTE_MS,
    to === null ? null : to / MINUTE_MS,
  ])

it('[P467] before the start the agenda says when each phase is on if it begins now, without what is skipped', () => {
  expect(times(workshop, 100)).toEqual([
    ['comes', 100, 110],
    ['left-out', null, null],
    ['comes', 110, 130],
  ])
  expect(totalMinutes(workshop.phases)).toBe(30)
})

it('[P467] while it runs it says when phases really were on and when the others will be, more time included', () => {
  const running = after(workshop, [3, { do: 'start' }], [5, { do: 'extend', minutes: 5 }])
  expect(times(running, 6)).toEqual([
    ['on', 3, 18],
    ['left-out', null, null],
    ['comes', 18, 38],
  ])
  expect(timeLeft(running, 6 * MINUTE_MS)).toBe(12 * MINUTE_MS)
  const later = after(running, [20, { do: 'next' }])
  expect(times(later, 21)).toEqual([
    ['was', 3, 20],
    ['left-out', null, null],
    ['on', 20, 40],
  ])
  const ended = after(later, [30, { do: 'end' }])
  expect(times(ended, 99)).toEqual([
    ['was', 3, 20],
    ['left-out', null, null],
    ['was', 20, 30],
  ])
})

it('[P467] beyond its time and in a pause the plan moves along with the clock', () => {
  const running = after(workshop, [0, { do: 'start' }])
  expect(times(running, 14)[2]).toEqual(['comes', 14, 34])
  expect(timeLeft(running, 14 * MINUTE_MS)).toBe(-4 * MINUTE_MS)
  const paused = after(running, [4, { do: 'pause' }])
  expect(times(paused, 10)[0]).toEqual(['on', 0, 16])
  expect(timeLeft(paused, 10 * MINUTE_MS)).toBe(6 * MINUTE_MS)
  expect(timeLeft(workshop, 0)).toBeNull()
})

it('[P467] a phase that was gone back to is on since then, and what follows comes again', () => {
  const back = after(workshop, [0, { do: 'start' }], [8, { do: 'next' }], [9, { do: 'back' }])
  expect(times(back, 9)).toEqual([
    ['on', 9, 19],
    ['left-out', null, null],
    ['comes', 19, 39],
  ])
})
