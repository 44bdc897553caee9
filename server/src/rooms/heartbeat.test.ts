import { describe, expect, it } from 'vitest'
import { Heartbeat, type Pulse } from './heartbeat.ts'

/** What the heartbeat says over a time, without repetitions. */
function pulses(seconds: number, heardAt: (second: number) => boolean): string[] {
  const heartbeat = new Heartbeat(0)
  const said: string[] = []
  let last: Pulse | null = null
  for (let second = 1; second <= seconds; second++) {
    if (heardAt(second)) heartbeat.heard(second * 1_000)
    const pulse = heartbeat.check(second * 1_000)
    if (pulse !== last) said.push(`${second} ${pulse}`)
    last = pulse
    if (pulse === 'dead') break
  }
  return said
}

describe('a heartbeat', () => {
  it('[R25] pings who is silent, hides them after 8 seconds, and gives up after two misses', () => {
    expect(pulses(120, () => false)).toEqual([
      '1 fine',
      '25 ping',
      '26 fine',
      '33 suspect',
      '50 ping',
      '51 fine',
      '58 suspect',
      '75 dead',
    ])
  })

  it('[R25] is fine as long as answers come', () => {
    const said = pulses(120, (second) => second % 25 === 1)
    expect(said.some((line) => line.includes('suspect') || line.includes('dead'))).toBe(false)
  })
})
