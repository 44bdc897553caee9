import { createRandom } from '@wegpunkt/shared/board/testing/random'
import { Problem } from '@wegpunkt/shared/http/problem'
import { type Frame, encodeFrame } from '@wegpunkt/shared/wire/frames'
import { expect, it } from 'vitest'
import { receiveFromViewer } from './receive-from-viewer.ts'
import type { Viewer } from './viewer.ts'

const emptyVector = Uint8Array.from([0])

it('[N30] of 100,000 random messages none does more than to ask for what is shown', () => {
  const random = createRandom(7)
  const samples: Frame[] = [
    { kind: 'sync-request', stateVector: emptyVector },
    { kind: 'update', update: Uint8Array.from([0, 0]) },
    { kind: 'presence', bytes: Uint8Array.from([1, 7, 1, 2, 0x7b, 0x7d]) },
    { kind: 'sync-part', update: Uint8Array.from([0, 0]) },
    { kind: 'rows', version: 1, kinds: ['evidence'] },
  ]
  const outcomes = new Map<string, number>()
  for (let i = 0; i < 100_000; i++) {
    const bytes = randomBytes(random, samples)
    const asked: unknown[] = []
    const viewer = {
      rates: { mustAllowPresence: () => asked.push('presence') },
      sync: () => asked.push('sync'),
    } as unknown as Viewer
    let outcome = 'nothing'
    try {
      receiveFromViewer(viewer, bytes)
      outcome = String(asked)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      outcome = error.type
    }
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
  }
  const known = new Set(['bad-request', 'frame-too-large', 'not-allowed', 'presence', 'sync'])
  expect([...outcomes.keys()].filter((outcome) => !known.has(outcome))).toEqual([])
  for (const outcome of ['bad-request', 'not-allowed', 'presence', 'sync'])
    expect(outcomes.get(outcome)).toBeGreaterThan(100)
})

type Random = ReturnType<typeof createRandom>

/** Bytes of any kind: random ones, with any first byte, and frames in which some bytes are others. */
function randomBytes(random: Random, samples: readonly Frame[]): Uint8Array {
  const noise = (length: number) => Uint8Array.from({ length }, () => random.int(256))
  if (random.chance(0.5)) return Uint8Array.from([random.int(256), ...noise(random.int(40))])
  const bytes = encodeFrame(random.pick(samples) ?? { kind: 'presence-request' })
  for (let left = random.int(3); left > 0; left--) bytes[random.int(bytes.length)] = random.int(256)
  return random.chance(0.1) ? bytes.subarray(0, random.int(bytes.length)) : bytes
}
