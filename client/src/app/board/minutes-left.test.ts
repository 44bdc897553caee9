import { expect, it } from 'vitest'
import { minutesLeft } from './minutes-left.ts'

it('[P475] the top bar says how long the phase still is, in minutes begun, and of long ones in hours or days', () => {
  const left = (minutes: number) => minutesLeft({ status: 'running', endsAt: minutes * 60_000 }, 0)
  expect(left(7)).toEqual({ is: 'time', unit: 'minutes', count: 7 })
  expect(left(7.01)).toMatchObject({ count: 7 })
  expect(left(0.2)).toEqual({ is: 'time', unit: 'minutes', count: 1 })
  expect(left(120)).toMatchObject({ unit: 'minutes', count: 120 })
  expect(left(121)).toMatchObject({ unit: 'hours', count: 2 })
  expect(left(3 * 24 * 60 + 5)).toMatchObject({ unit: 'days', count: 3 })
  expect(left(0)).toEqual({ is: 'over' })
  expect(left(-3)).toEqual({ is: 'over' })
  expect(minutesLeft({ status: 'paused', endsAt: 60_000 }, 0)).toEqual({ is: 'paused' })
  expect(minutesLeft({ status: 'planned', endsAt: null }, 0)).toBeNull()
})
