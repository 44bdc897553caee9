import type { Random } from '../../board/testing/random.ts'

/** Bytes that mean something in an update: kinds of content, flags, tags, ends of numbers. */
const telling = [
  0, 1, 2, 4, 5, 6, 7, 8, 10, 0x20, 0x27, 0x40, 0x7f, 0x80, 0x84, 0x87, 0x88, 0xc4, 0xff, 116, 118, 126,
]

/** The bytes with a few changes, mostly such that they still look like an update. */
export function mutate(bytes: Uint8Array, random: Random): Uint8Array {
  let changed = bytes
  for (let times = 1 + random.int(3); times > 0; times--) changed = change(changed, random)
  return changed
}

function change(bytes: Uint8Array, random: Random): Uint8Array {
  const at = random.int(bytes.length)
  const end = Math.min(bytes.length, at + 1 + random.int(8))
  const value = random.chance(0.5) ? random.int(256) : (random.pick(telling) ?? 0)
  switch (random.int(7)) {
    case 0:
    case 1:
      return with1(bytes, at, value)
    case 2:
      return with1(bytes, at, ((bytes[at] ?? 0) + (random.chance(0.5) ? 1 : 255)) & 255)
    case 3:
      return join(bytes.subarray(0, at), [value], bytes.subarray(at))
    case 4:
      return join(bytes.subarray(0, at), bytes.subarray(end))
    case 5:
      return join(bytes.subarray(0, end), bytes.subarray(at))
    default:
      return random.chance(0.9)
        ? with1(bytes, at, (bytes[at] ?? 0) ^ (1 << random.int(8)))
        : bytes.subarray(0, at)
  }
}

function with1(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const copy = Uint8Array.from(bytes)
  copy[at] = value
  return copy
}

const join = (...parts: ArrayLike<number>[]): Uint8Array => {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}
