import { expect, it } from 'vitest'
import { createServerClock } from '../../../document/server-clock.ts'
import { clockText, daysAndHours, minutesToSay, clockLeft } from './time-left.ts'

const MINUTE = 60_000
const on = { status: 'running', endsAt: 1_000 * MINUTE, pausedAt: null } as const

/** Somebody whose clock is off, and who asked at a moment of the server's with so long a way there and back. */
function phone(wallOff: number, asked: number, there: number, back: number) {
  const booted = asked - 7_777
  const steady = (server: number): number => server - booted
  const clock = createServerClock(
    () => steady(asked),
    () => asked + wallOff,
  )
  clock.heard(asked + there, steady(asked), steady(asked + there + back))
  return (server: number): number => clock.now() + steady(server) - steady(asked)
}

it('[P456] phones whose clocks are off by minutes show the same second, late joiners too', () => {
  const end = on.endsAt
  const phones = [
    phone(0, end - 10 * MINUTE, 20, 20),
    phone(7 * MINUTE, end - 10 * MINUTE + 400, 90, 90),
    phone(-11 * MINUTE, end - 3 * MINUTE, 15, 15),
    phone(86_400_000, end - 90_000, 200, 200),
  ]
  for (const left of [89_500, 60_001, 59_999, 1_500, 10]) {
    const shown = phones.map((nowAt) => clockLeft(on, nowAt(end - left))?.seconds)
    expect(shown).toEqual(phones.map(() => Math.ceil(left / 1_000)))
  }
})

it('[P456] of several answers the one with the shortest way is believed, until it is old or the device slept', () => {
  const clock = createServerClock(
    () => 0,
    () => 0,
  )
  clock.heard(1_000_050, 0, 100)
  clock.heard(1_003_000, 200, 5_200)
  expect(clock.now()).toBe(1_000_000)
  clock.heard(2_000_000, 6 * MINUTE, 6 * MINUTE + 4_000)
  expect(clock.now()).toBe(2_000_000 - 6 * MINUTE - 2_000)
  clock.forget()
  clock.heard(3_000_000, 7 * MINUTE, 7 * MINUTE + 9_000)
  expect(clock.now()).toBe(3_000_000 - 7 * MINUTE - 4_500)
})

it('[P456] the end of the time is soft, a pause stands still, and each second is shown when it begins', () => {
  expect(clockLeft(on, on.endsAt - 61_300)).toEqual({
    seconds: 62,
    isOver: false,
    isPaused: false,
    nextIn: 301,
  })
  expect(clockLeft(on, on.endsAt + 5_000)).toMatchObject({ seconds: 0, isOver: true, nextIn: null })
  const paused = { ...on, status: 'paused', pausedAt: on.endsAt - MINUTE } as const
  expect(clockLeft(paused, on.endsAt + MINUTE)).toMatchObject({ seconds: 60, isPaused: true, nextIn: null })
  expect(clockLeft({ ...on, status: 'planned' }, 0)).toBeNull()
  expect([59, 605, 3_661, 90_000].map(clockText)).toEqual(['0:59', '10:05', '1:01:01', null])
  expect(daysAndHours(100_000)).toEqual({ days: 1, hours: 3 })
  const said = [300, 299, 60, 30].map((seconds) =>
    minutesToSay({ seconds, isPaused: false, isOver: false, nextIn: 1 }),
  )
  expect(said).toEqual([5, null, 1, null])
})
