import { Problem } from '@wegpunkt/shared/http/problem'
import { describe, expect, it } from 'vitest'
import { limitSignIn, network } from './attempt-limits.ts'
import { createAttempts } from './attempts.ts'
import { createPasswords } from './passwords.ts'
import { createTickets } from './tickets.ts'

const slow = { burst: 2, secondsEach: 10 }

function withClock() {
  const clock = { now: 0 }
  return { clock, attempts: createAttempts(() => clock.now) }
}

const waitOf = (act: () => void): number | undefined => {
  try {
    act()
    return 0
  } catch (error) {
    return error instanceof Problem ? error.extra.retryAfterSeconds : undefined
  }
}

describe('attempts', () => {
  it('[A11] come back one by one, and say when', () => {
    const { clock, attempts } = withClock()
    attempts.take('ann', slow)
    attempts.take('ann', slow)
    expect(waitOf(() => attempts.take('ann', slow))).toBe(10)
    clock.now = 4_000
    expect(waitOf(() => attempts.take('ann', slow))).toBe(6)
    clock.now = 10_000
    expect(waitOf(() => attempts.take('ann', slow))).toBe(0)
    expect(waitOf(() => attempts.take('ann', slow))).toBe(10)
  })

  it('[A11] of many addresses take no more memory than the limit', () => {
    const { attempts } = withClock()
    for (let i = 0; i < 30_000; i++) attempts.take(`address ${i}`, slow)
    expect(attempts.size).toBe(20_000)
  })

  it('[A12] that are refused spend nothing', () => {
    const { clock, attempts } = withClock()
    const guess = () => limitSignIn(attempts, '192.0.2.7', 'ann@example.com')
    for (let i = 0; i < 6; i++) guess()
    for (let i = 0; i < 100; i++) expect(waitOf(guess)).toBe(20)
    clock.now = 20_000
    expect(waitOf(guess)).toBe(0)
  })

  it('[A12] that are refused push nothing out that was spent before', () => {
    const { attempts } = withClock()
    const guessAt = (email: string) => limitSignIn(attempts, '192.0.2.7', email)
    for (let i = 0; i < 6; i++) guessAt('ann@example.com')
    for (let i = 0; i < 200; i++) waitOf(() => guessAt(`${i}@example.com`))
    const before = attempts.size
    for (let i = 0; i < 25_000; i++) waitOf(() => guessAt(`another${i}@example.com`))
    expect(attempts.size).toBe(before)
  })

  it('[A12] count for a whole IPv6 network', () => {
    expect(network('2001:db8:1:2:aaaa::1')).toBe(network('2001:db8:1:2:bbbb:cccc:dddd:eeee'))
    expect(network('2001:db8:1:2::1')).not.toBe(network('2001:db8:1:3::1'))
    expect(network('::ffff:192.0.2.7')).toBe('192.0.2.7')
    expect(network('::1')).toBe('0:0:0:0')
    expect(network('fe80::1%eth0')).toBe('fe80:0:0:0')
  })
})

describe('passwords', () => {
  it('[A10] fit their hash however they were composed, and nothing else does', async () => {
    const passwords = createPasswords()
    const hash = await passwords.hash('schöne Kraniche')
    expect(await passwords.fits('schöne Kraniche'.normalize('NFD'), hash)).toBe(true)
    expect(await passwords.fits('schone Kraniche', hash)).toBe(false)
    expect(await passwords.fits('schöne Kraniche', null)).toBe(false)
    expect(await passwords.hash('schöne Kraniche')).not.toBe(hash)
    // OWASP's parameters.
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/u)
  })

  it('[A9] of nobody cost as much work as those of somebody', async () => {
    const passwords = createPasswords()
    const hash = await passwords.hash('drei blaue Kraniche')
    // Time of the processor, which does not depend on what else the machine does.
    const workFor = async (stored: string | null) => {
      const before = process.cpuUsage()
      await passwords.fits('vier rote Kraniche', stored)
      return process.cpuUsage(before).user
    }
    await workFor(null)
    expect(await workFor(null)).toBeGreaterThan((await workFor(hash)) / 3)
  })

  it('[A10] keep fitting a hash of another cost', async () => {
    const cheaper = '$argon2id$v=19$m=8192,t=3,p=1$AAAAAAAAAAAAAAAAAAAAAA$'
    const { argon2Sync } = await import('node:crypto')
    const bytes = argon2Sync('argon2id', {
      message: 'drei blaue Kraniche',
      nonce: Buffer.alloc(16),
      memory: 8192,
      passes: 3,
      parallelism: 1,
      tagLength: 32,
    })
    const stored = cheaper + bytes.toString('base64').replaceAll('=', '')
    expect(await createPasswords().fits('drei blaue Kraniche', stored)).toBe(true)
  })

  it('[A11] are hashed a few at once, and a flood is turned away', async () => {
    const passwords = createPasswords({ atOnce: 2 })
    const all = await Promise.allSettled(Array.from({ length: 110 }, () => passwords.fits('x', null)))
    const refused = all.filter(({ status }) => status === 'rejected')
    expect(refused).toHaveLength(110 - 102)
    expect((refused[0] as PromiseRejectedResult).reason.type).toBe('too-many-requests')
    expect(await passwords.fits('x', null)).toBe(false)
  })
})

describe('tickets', () => {
  const boards = { mustRead: async () => {} }
  const me = { id: 'ann' } as Parameters<ReturnType<typeof createTickets>['issue']>[0]

  it('[A32] last a minute and are for one board', async () => {
    const clock = { now: 0 }
    const tickets = createTickets(boards, () => clock.now)
    const [late, foreign, good] = [
      await tickets.issue(me, 'login', 'board'),
      await tickets.issue(me, 'login', 'board'),
      await tickets.issue(me, 'login', 'board'),
    ]
    expect(tickets.redeem(foreign, 'other')).toBeNull()
    expect(tickets.redeem(foreign, 'board')).toBeNull()
    clock.now = 59_999
    expect(tickets.redeem(good, 'board')).toEqual({ person: 'ann', login: 'login' })
    clock.now = 60_000
    expect(tickets.redeem(late, 'board')).toBeNull()
    expect(tickets.redeem('nonsense', 'board')).toBeNull()
  })
})
