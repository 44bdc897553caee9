import { decodeFrame } from '@wegpunkt/shared/wire/frames'
import { describe, expect, it } from 'vitest'
import { Positions } from './positions.ts'
import { encodeAwareness, varUint } from './wire/awareness.ts'
import { announcement, cursorAt } from './wire/our-presence.ts'

const ann = 3_000_000_000
const bob = 7
const truth = (person: number): [number, number] => (person === 0 ? [-5, 700_000] : [12, 34])

const bodyOf = (message: Uint8Array): Buffer => {
  const frame = decodeFrame(message)
  return Buffer.from('bytes' in frame ? frame.bytes : [])
}
const card = (peer: number, client: number): Buffer =>
  Buffer.concat([varUint(peer), varUint(client), varUint(2), Buffer.from('{}')])
const peerAt = (peer: number, [x, y]: readonly [number, number]): Buffer => {
  const bytes = Buffer.from([peer, 0])
  return Buffer.concat([bytes, bodyOf(cursorAt(x, y))])
}

describe('positions', () => {
  it('[L3] are known from awareness, where the later clock wins', () => {
    const positions = new Positions([ann, bob])
    const hear = (reader: number, client: number, clock: number, cursor: readonly [number, number]): void => {
      const bytes = Buffer.from(encodeAwareness(client, clock, { cursor, user: { name: 'Ann' } }))
      positions.hearAwareness(reader, bytes, 0, bytes.length)
    }
    expect(positions.wrong(truth)).toBe(2)
    hear(1, ann, 9, truth(0))
    hear(1, ann, 8, [0, 0])
    hear(0, bob, 1, [0, 0])
    expect(positions.wrong(truth)).toBe(1)
    hear(0, bob, 2, truth(1))
    expect(positions.wrong(truth)).toBe(0)
  })

  it('[L3] are known from our own frames, by the number of a peer', () => {
    const positions = new Positions([ann, bob])
    const cards = Buffer.concat([varUint(2), card(4, ann), card(5, bob)])
    for (const reader of [0, 1]) {
      positions.hearPeers(reader, cards, 0)
      const cursors = Buffer.concat([peerAt(4, truth(0)), peerAt(5, truth(1))])
      positions.hearCursors(reader, cursors, 0, cursors.length)
    }
    expect(positions.wrong(truth)).toBe(0)
    expect(bodyOf(announcement(ann))).toEqual(varUint(ann))
  })
})
