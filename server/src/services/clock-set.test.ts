import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createAttempts } from './attempts.ts'
import { createRecent } from './recent.ts'
import { createTickets } from './tickets.ts'

const HOUR_MS = 60 * 60 * 1_000
const now = Date.now()
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now }))
afterEach(() => void vi.useRealTimers())

it('[S93] a clock that is set back refuses nobody what they have not used up', () => {
  const attempts = createAttempts()
  attempts.take('ann', { burst: 3, secondsEach: 10 })
  vi.setSystemTime(now - HOUR_MS)
  attempts.take('ann', { burst: 3, secondsEach: 10 })
  expect(attempts.left('ann', { burst: 3, secondsEach: 10 })).toBeGreaterThanOrEqual(1)
})

it('[S93] a clock that is set forward gives nobody more tries', () => {
  const attempts = createAttempts()
  for (let i = 0; i < 3; i++) attempts.take('ann', { burst: 3, secondsEach: 10 })
  vi.setSystemTime(now + HOUR_MS)
  expect(() => attempts.take('ann', { burst: 3, secondsEach: 10 })).toThrow()
})

it('[S93] a clock that is set back makes no answer of a moment last for an hour', async () => {
  let asked = 0
  const recent = createRecent<number>({ keepMs: 20, most: 5 })
  const ask = () => recent('a', async () => ++asked)
  expect(await ask()).toBe(1)
  vi.setSystemTime(now - HOUR_MS)
  await new Promise((resolve) => setTimeout(resolve, 40))
  expect(await ask()).toBe(2)
})

it('[S93] a clock that is set forward takes no ticket away', async () => {
  const tickets = createTickets({ mustRead: async () => ({}) as never })
  const ticket = await tickets.issue({ id: 'ann' } as never, 'login', 'board')
  vi.setSystemTime(now + HOUR_MS)
  expect(tickets.redeem(ticket, 'board')).toEqual({ person: 'ann', login: 'login' })
})
