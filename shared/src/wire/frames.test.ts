import { expect, it } from 'vitest'
import { type Frame, decodeFrame, encodeFrame } from './frames.ts'
import { wireVersion } from './protocol.ts'

const bytes = new Uint8Array([1, 2, 3])

const samples: Frame[] = [
  { kind: 'sync-request', stateVector: bytes },
  { kind: 'sync-reply', update: bytes },
  { kind: 'update', update: bytes },
  { kind: 'presence', bytes },
  { kind: 'refusal', reason: 'no' },
  { kind: 'presence-request' },
  { kind: 'hello', wireVersion: 4, role: 'editor', epoch: 'e1' },
  { kind: 'ack', count: 300 },
  { kind: 'sync-part', update: bytes },
  { kind: 'batch', seq: 300, update: bytes },
  { kind: 'storage', healthy: false },
  { kind: 'id-taken', clientId: 300 },
  { kind: 'rows', version: 300, kinds: ['kpi', 'nps'] },
  { kind: 'cursors', bytes },
  { kind: 'peers', bytes },
  { kind: 'shown', bytes },
]

it.each(samples)('[W1] $kind survives the wire', (frame) => {
  expect(decodeFrame(encodeFrame(frame))).toEqual(frame)
})

it('[W2] the bytes on the wire change only with the version', () => {
  const hex = (data: Uint8Array): string => [...data].map((b) => b.toString(16).padStart(2, '0')).join('')
  const wire = samples.map((frame) => `${frame.kind} ${hex(encodeFrame(frame))}`)
  // If this fails you changed the protocol: raise wireVersion, then accept the new bytes.
  expect({ wireVersion, wire }).toMatchInlineSnapshot(`
    {
      "wire": [
        "sync-request 000003010203",
        "sync-reply 000103010203",
        "update 000203010203",
        "presence 0103010203",
        "refusal 0200026e6f",
        "presence-request 03",
        "hello 6e0406656469746f72026531",
        "ack 71ac02",
        "sync-part 6f03010203",
        "batch 70ac0203010203",
        "storage 7300",
        "id-taken 76ac02",
        "rows 78ac0202036b7069036e7073",
        "cursors 7403010203",
        "peers 7503010203",
        "shown 7703010203",
      ],
      "wireVersion": 4,
    }
  `)
})

it.each([
  ['nothing', []],
  ['an unknown type', [99]],
  ['an unknown sync type', [0, 7]],
  ['a frame cut short', [0, 2, 5, 1]],
  ['bytes after the end', [3, 0]],
])('[W3] refuses %s', (_, garbage) => {
  expect(() => decodeFrame(new Uint8Array(garbage))).toThrow()
})
