import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NoteColor } from '../board/schema.ts'
import { MAX_COORDINATE, MAX_ELEMENT_SIZE } from '../limits.ts'
import {
  MAX_PEERS,
  NO_CURSOR,
  PEER_CURSOR_BYTES,
  decodeAnnouncement,
  decodeCursors,
  decodePeers,
  decodePeersShown,
  encodeAnnouncement,
  encodeCursor,
  encodePeer,
  encodePeerShown,
  mustBeCursor,
  readInt24,
  writeInt24,
} from './presence-codec.ts'
import { decodeShown, encodeShown, nothingShown } from './presence-shown.ts'
import type { PresentPerson, Shown } from './presence.ts'
import { presenceEveryMs } from './presence-pace.ts'

const ann: PresentPerson = { id: 'ann', name: 'Änn 🌲', department: 'sales', role: 'editor' }
const hex = (bytes: Uint8Array): string => [...bytes].map((b) => b.toString(16).padStart(2, '0')).join('')

/** As the server puts them together. */
const listOf = (...entries: Uint8Array[]): Uint8Array =>
  new Uint8Array([entries.length, ...entries.flatMap((entry) => Array.from(entry))])

const id = fc.stringMatching(/^[\w-]{1,64}$/)
const coordinate = fc.double({ min: -MAX_COORDINATE, max: MAX_COORDINATE, noNaN: true })
const point = fc.tuple(coordinate, coordinate)
const extent = fc.double({ min: 0.001, max: MAX_ELEMENT_SIZE, noNaN: true })
const ids = fc.array(id, { maxLength: 5 })
const whole = fc.integer({ min: -MAX_COORDINATE, max: MAX_COORDINATE })
const length = fc.integer({ min: 1, max: MAX_ELEMENT_SIZE })
const float = whole.map((value) => value / 8)
const shown: fc.Arbitrary<Shown> = fc.record({
  selection: ids,
  gesture: fc.oneof(
    fc.constant(null),
    fc.record({ kind: fc.constant('move' as const), ids, by: point }),
    fc.record({ kind: fc.constant('resize' as const), id, at: point, size: fc.tuple(extent, extent) }),
    fc.record({ kind: fc.constant('connect' as const), from: point, to: point }),
    fc.record({
      kind: fc.constant('place' as const),
      places: fc.array(
        fc.record({
          id,
          at: fc.tuple(float, float),
          size: fc.tuple(length, length),
          angle: fc.integer({ min: -180, max: 180 }),
        }),
        { minLength: 1, maxLength: 4 },
      ),
    }),
    fc.record({
      kind: fc.constant('draw' as const),
      color: fc.constantFrom(...NoteColor.options),
      width: fc.integer({ min: 1, max: 64 }),
      points: fc.array(fc.tuple(whole, whole), { minLength: 1, maxLength: 5 }),
    }),
  ),
  caret: fc.option(fc.record({ id, anchor: fc.maxSafeNat(), head: fc.maxSafeNat() })),
  view: fc.option(fc.record({ at: fc.tuple(whole, whole), size: fc.tuple(length, length) })),
})

describe('presence in bytes', () => {
  it('[W40] is what it was: selection, gesture, caret and view, gestures to the last bit', () => {
    fc.assert(
      fc.property(shown, (it) => {
        expect(decodeShown(encodeShown(it))).toEqual(it)
      }),
    )
  })

  it('[W40] of a selection that is dragged names the elements once, in few bytes', () => {
    const dragged = ['3f9a1c0de45b42d7a81e', '77ad30be0fd241caa2b9']
    const moved: Shown = {
      selection: dragged,
      gesture: { kind: 'move', ids: dragged, by: [12.5, -8] },
      caret: null,
      view: null,
    }
    expect(decodeShown(encodeShown(moved))).toEqual(moved)
    expect(encodeShown(moved)).toHaveLength(1 + 1 + 2 * 21 + 8)
    expect(nothingShown).toHaveLength(1)
  })

  it('[W40] is a cursor in whole pixels, as far as the board reaches', () => {
    const bytes = encodeCursor([-1.4, 2_000_000])
    expect(mustBeCursor(bytes)).toBe(true)
    expect([readInt24(bytes, 0), readInt24(bytes, 3)]).toEqual([-1, MAX_COORDINATE])
    expect(mustBeCursor(encodeCursor(null))).toBe(false)
  })

  it('[W40] tells of others by their number', () => {
    const cursors = new Uint8Array(2 * PEER_CURSOR_BYTES)
    cursors.set([0x34, 0x12])
    writeInt24(cursors, 2, -300)
    writeInt24(cursors, 5, 70_000)
    cursors.set([7, 0], PEER_CURSOR_BYTES)
    writeInt24(cursors, PEER_CURSOR_BYTES + 2, NO_CURSOR)
    expect(decodeCursors(cursors)).toEqual([
      { peer: 0x1234, cursor: [-300, 70_000] },
      { peer: 7, cursor: null },
    ])
    const peers = [
      { peer: MAX_PEERS - 1, clientId: 2 ** 32 - 1, person: ann },
      { peer: 7, clientId: 1, person: null },
    ]
    expect(decodePeers(listOf(...peers.map(encodePeer)))).toEqual(peers)
    const others = [{ peer: 300, bytes: nothingShown }]
    expect(decodePeersShown(listOf(...others.map(encodePeerShown)))).toEqual(others)
    expect(decodeAnnouncement(encodeAnnouncement(2 ** 32 - 1))).toBe(2 ** 32 - 1)
  })

  it('[W2] changes only with the wire version', () => {
    const wide: Shown = {
      selection: ['a', 'b'],
      gesture: { kind: 'resize', id: 'c', at: [0.1, -2], size: [3, 4] },
      caret: { id: 'd', anchor: 1, head: 300 },
      view: { at: [-1, 2], size: [1280, 800] },
    }
    const plain: Shown = { ...wide, caret: null, view: null }
    // If this fails you changed the protocol: raise wireVersion in frames.ts, then accept the new bytes.
    expect({
      announcement: hex(encodeAnnouncement(300)),
      cursor: hex(encodeCursor([-2, 258])),
      peer: hex(encodePeer({ peer: 300, clientId: 5, person: { ...ann, name: 'Ann' } })),
      left: hex(encodePeer({ peer: 300, clientId: 5, person: null })),
      peerShown: hex(encodePeerShown({ peer: 300, bytes: nothingShown })),
      wide: hex(encodeShown(wide)),
      move: hex(encodeShown({ ...plain, gesture: { kind: 'move', ids: ['c'], by: [0.5, -2] } })),
      place: hex(
        encodeShown({
          ...plain,
          gesture: { kind: 'place', places: [{ id: 'c', at: [1, -2], size: [3, 4], angle: 90 }] },
        }),
      ),
      draw: hex(
        encodeShown({
          ...plain,
          gesture: {
            kind: 'draw',
            color: 'blue',
            width: 3,
            points: [
              [1, -2],
              [4, -90],
            ],
          },
        }),
      ),
    }).toMatchInlineSnapshot(`
      {
        "announcement": "ac02",
        "cursor": "feffff020100",
        "draw": "81020161016201010302010000feffff06af01",
        "left": "ac020500",
        "move": "0302016101620101633f000000c0000000",
        "peer": "ac02053e7b226964223a22616e6e222c226e616d65223a22416e6e222c226465706172746d656e74223a2273616c6573222c22726f6c65223a22656469746f72227d",
        "peerShown": "ac020100",
        "place": "810201610162000101633f800000c0000000404000004080000042b40000",
        "wide": "5d020161016201633fb999999999999ac00000000000000040080000000000004010000000000000016401ac02ffffff02000000052003",
      }
    `)
  })

  it('[W41] that is none is refused, whatever it is', () => {
    const decoders = [
      decodeShown,
      decodeCursors,
      decodePeers,
      decodePeersShown,
      decodeAnnouncement,
      mustBeCursor,
    ]
    const sample = fc.oneof(
      fc.uint8Array({ maxLength: 64 }),
      shown.chain((it) => cutOrBent(encodeShown(it))),
      cutOrBent(listOf(encodePeer({ peer: 1, clientId: 2, person: ann }))),
    )
    fc.assert(
      fc.property(sample, (bytes) => {
        // What is read beyond the end is a mistake of ours, not of the bytes.
        for (const decode of decoders) expect(errorOf(decode, bytes)).not.toBeInstanceOf(RangeError)
      }),
      { numRuns: 2_000 },
    )
  })

  it.each([
    ['a count without entries', () => decodePeers(new Uint8Array([0xff, 0xff, 0xff, 0x7f]))],
    ['a number that no peer has', () => decodePeersShown(new Uint8Array([1, 0x80, 0x80, 4, 0]))],
    ['a client id of more than 32 bits', () => decodeAnnouncement(encodeAnnouncement(2 ** 32))],
    ['a cursor far off the board', () => mustBeCursor(new Uint8Array([0, 0, 0x7f, 0, 0, 0]))],
    ['half a cursor', () => mustBeCursor(new Uint8Array([1, 0, 0]))],
    ['bytes after the end', () => decodeShown(new Uint8Array([0, 0]))],
    ['an id that names nothing', () => decodeShown(new Uint8Array([1, 1, 1, 0x20]))],
    ['points that are no numbers', () => decodeShown(new Uint8Array([6, ...Array<number>(16).fill(0x7f)]))],
    ['a float that reaches beyond the end', () => decodeShown(new Uint8Array([6, 0, 0]))],
  ])('[W41] refuses %s', (_, decode) => {
    expect(decode).toThrow()
  })

  it('[W42] is sent less often the more people there are', () => {
    expect([1, 50, 51, 150, 151, 250, 251, 5_000].map(presenceEveryMs)).toEqual([
      33, 33, 50, 50, 100, 100, 200, 200,
    ])
  })
})

function errorOf(decode: (bytes: Uint8Array) => unknown, bytes: Uint8Array): unknown {
  try {
    decode(bytes)
    return null
  } catch (error) {
    return error
  }
}

function cutOrBent(bytes: Uint8Array): fc.Arbitrary<Uint8Array> {
  return fc.tuple(fc.nat(bytes.length), fc.nat(255), fc.boolean()).map(([at, value, cut]) => {
    // In a larger buffer, as messages are: what lies behind the end must not be read.
    const within = new Uint8Array(bytes.length + 16).fill(1)
    within.set(bytes)
    if (cut) return within.subarray(0, at)
    within[at] = value
    return within.subarray(0, bytes.length)
  })
}
