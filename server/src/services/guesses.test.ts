import { describe, expect, it } from 'vitest'
import {
  type Succeeded,
  limitCodes,
  limitLinkPassword,
  limitOpenings,
  limitSignIn,
  network,
  site,
} from './attempt-limits.ts'
import { type Attempts, createAttempts } from './attempts.ts'

const HOUR_MS = 3_600_000
/** The nth network of one IPv6 /48, and the first address of the nth /48. */
const inSite = (n: number): string => `2001:db8:1:${n.toString(16)}::1`
const ofSite = (n: number): string => `2001:db8:${n.toString(16)}::1`

function withClock() {
  const clock = { now: 0 }
  return { clock, attempts: createAttempts(() => clock.now) }
}

/** How many of so many tries, each from another address, are let through. */
function passing(tries: number, address: (n: number) => string, attempt: (from: string) => unknown): number {
  let passed = 0
  for (let n = 0; n < tries; n++) {
    try {
      attempt(address(n))
      passed++
    } catch {
      // Refused.
    }
  }
  return passed
}

describe('guesses at the password of a link', () => {
  const guess =
    (attempts: Attempts) =>
    (from: string): Succeeded =>
      limitLinkPassword(attempts, from, 'link')

  it('[N160] from a whole IPv6 /48 are few, and shut nobody else out', () => {
    const { clock, attempts } = withClock()
    expect(passing(1_000, inSite, guess(attempts))).toBeLessThanOrEqual(20)
    let passed = 0
    for (let minute = 0; minute < 60; minute++) {
      clock.now += HOUR_MS / 60
      passed += passing(20, (n) => inSite(minute * 20 + n), guess(attempts))
    }
    expect(passed).toBeLessThanOrEqual(190)
    expect(passing(3, () => '192.0.2.7', guess(attempts))).toBe(3)
    expect(passing(3, () => ofSite(7), guess(attempts))).toBe(3)
  })

  it('[N160] count for the link wherever they come from, the first ones of an address too', () => {
    const { clock, attempts } = withClock()
    const flood = (from: number) => passing(600, (n) => ofSite(from + n), guess(attempts))
    expect(flood(0)).toBeLessThanOrEqual(330)
    let passed = 0
    for (let minute = 0; minute < 60; minute += 5) {
      clock.now += HOUR_MS / 12
      passed += flood(minute * 600)
    }
    expect(passed).toBeLessThanOrEqual(360)
  })

  it('[N160] let newcomers in again as soon as they end', () => {
    const { clock, attempts } = withClock()
    passing(1_000, ofSite, guess(attempts))
    expect(passing(1, () => '192.0.2.7', guess(attempts))).toBe(0)
    clock.now += 12_000
    expect(passing(1, () => '192.0.2.7', guess(attempts))).toBe(1)
    clock.now += HOUR_MS / 6
    // Even who has no first tries left.
    expect(passing(4, () => '192.0.2.8', guess(attempts))).toBe(4)
  })

  it('[N160] that are right cost nothing, however many come from one site', () => {
    const { attempts } = withClock()
    const right = (from: string) => guess(attempts)(from)()
    expect(passing(1_000, inSite, right)).toBe(1_000)
    expect(passing(1_000, () => '192.0.2.7', right)).toBe(1_000)
    expect(passing(300, ofSite, guess(attempts))).toBe(300)
  })
})

describe('a site', () => {
  it('[H100] is an IPv6 /48 or an IPv4 /24', () => {
    expect(site('2001:db8:1:2::1')).toBe(site('2001:db8:1:ffff:a:b:c:d'))
    expect(site('2001:db8:1::1')).not.toBe(site('2001:db8:2::1'))
    expect(site('192.0.2.7')).toBe(site('::ffff:192.0.2.8'))
    expect(site('192.0.2.7')).not.toBe(site('192.0.3.7'))
    expect(network('192.0.2.7')).not.toBe(network('192.0.2.8'))
  })

  it('[H100] has as much as eight addresses, however many it has', () => {
    const { attempts } = withClock()
    expect(passing(4_000, inSite, (from) => limitCodes(attempts, from))).toBe(8 * 60)
    expect(passing(4_000, inSite, (from) => limitOpenings(attempts, from))).toBe(8 * 400)
    expect(
      passing(
        10,
        () => ofSite(9),
        (from) => limitCodes(attempts, from),
      ),
    ).toBe(10)
  })

  it('[H100] that guesses at an account is slowed, and keeps nobody out who comes from elsewhere', () => {
    const { clock, attempts } = withClock()
    const guess = (from: string) => limitSignIn(attempts, from, 'ann@example.com')
    expect(passing(500, inSite, guess)).toBeLessThanOrEqual(60)
    clock.now += HOUR_MS
    expect(passing(500, inSite, guess)).toBeLessThanOrEqual(60)
    expect(passing(3, () => '192.0.2.7', guess)).toBe(3)
  })

  it('[H102] forgets no guess for a flood of something else', () => {
    const { attempts } = withClock()
    const guess = (from: string) => limitSignIn(attempts, from, 'ann@example.com')
    expect(passing(10, () => '192.0.2.7', guess)).toBe(6)
    for (let n = 0; n < 30_000; n++) attempts.take(`view-picture ${n}`, { burst: 1, secondsEach: 1 })
    expect(passing(10, () => '192.0.2.7', guess)).toBe(0)
  })
})
