import { describe, expect, it } from 'vitest'
import { clientFrame } from './client-frame.ts'
import { MessageReader } from './message-reader.ts'

const FIN = 0x80

/** As a server sends it. */
function frame(payload: Buffer, first = FIN | 2): Buffer {
  const { length } = payload
  const head = Buffer.alloc(length < 126 ? 2 : length < 65_536 ? 4 : 10)
  head[0] = first
  if (head.length === 2) head[1] = length
  if (head.length === 4) {
    head[1] = 126
    head.writeUInt16BE(length, 2)
  }
  if (head.length === 10) {
    head[1] = 127
    head.writeBigUInt64BE(BigInt(length), 2)
  }
  return Buffer.concat([head, payload])
}

function listen(): { reader: MessageReader; heard: string[] } {
  const heard: string[] = []
  const reader = new MessageReader({
    message: (bytes, start, end) => heard.push(bytes.toString('hex', start, end)),
    ping: (payload) => heard.push(`ping ${payload.toString()}`),
    close: (code) => heard.push(`close ${code}`),
  })
  return { reader, heard }
}

const payloads = [0, 1, 125, 126, 300, 65_535, 65_536, 100_000].map((length) => Buffer.alloc(length, length))
const stream = Buffer.concat([
  ...payloads.map((payload) => frame(payload)),
  frame(Buffer.from('one '), 2),
  frame(Buffer.from('here'), FIN | 9),
  frame(Buffer.from('two '), 0),
  frame(Buffer.from('three'), FIN),
  frame(Buffer.from([0x11, 0x93]), FIN | 8),
])
const expected = [
  ...payloads.map((payload) => payload.toString('hex')),
  'ping here',
  Buffer.from('one two three').toString('hex'),
  'close 4499',
]

describe('the reader of messages', () => {
  it.each([1, 2, 3, 7, 1_000, 65_536, stream.length])(
    '[L1] reads frames of every size, fragments, pings and the close in chunks of %i bytes',
    (size) => {
      const { reader, heard } = listen()
      for (let at = 0; at < stream.length; at += size) reader.push(stream.subarray(at, at + size))
      expect(heard).toEqual(expected)
    },
  )

  it('[L1] needs a chunk no longer than the call lasts', () => {
    const { reader, heard } = listen()
    const shared = Buffer.alloc(64)
    for (let at = 0; at < stream.length; at += shared.length) {
      reader.push(shared, stream.copy(shared, 0, at, at + shared.length))
    }
    expect(heard).toEqual(expected)
  })

  it('[L1] has a counterpart that masks what a client sends', () => {
    const made = clientFrame(Buffer.from('hello'))
    const mask = made.subarray(2, 6)
    expect([made[0], made[1]]).toEqual([FIN | 2, 0x80 | 5])
    expect(made.subarray(6).map((byte, i) => byte ^ (mask[i % 4] ?? 0))).toEqual(Buffer.from('hello'))
  })
})
