import type { Random } from '../../board/testing/random.ts'
import { concat, recombine } from './recombine.ts'
import { varUint } from './update-bytes.ts'

/** Bytes that mean something in an update: kinds of content, flags, tags, ends of numbers. */
const telling = [
  0, 1, 2, 4, 5, 6, 7, 8, 10, 0x20, 0x27, 0x40, 0x7f, 0x80, 0x84, 0x87, 0x88, 0xc4, 0xff, 116, 118, 126,
]

const limits = [0, 1, 63, 64, 127, 128, 2 ** 14, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1, 2 ** 32, 2 ** 53 - 1]

/** The update with a few changes, of its bytes or of its structs, mostly such that it still looks like one. */
export function mutate(bytes: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  let changed = bytes
  if (random.chance(0.6)) changed = recombine(changed, other, random)
  if (changed !== bytes && random.chance(0.8)) return changed
  for (let times = 1 + random.int(3); times > 0; times--) changed = change(changed, other, random)
  return changed
}

function change(bytes: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  const at = random.int(bytes.length)
  const end = Math.min(bytes.length, at + 1 + random.int(8))
  const value = random.chance(0.5) ? random.int(256) : (random.pick(telling) ?? 0)
  switch (random.int(9)) {
    case 0:
    case 1:
      return with1(bytes, at, value)
    case 2:
      return with1(bytes, at, ((bytes[at] ?? 0) + (random.chance(0.5) ? 1 : 255)) & 255)
    case 3:
      return concat(bytes.subarray(0, at), [value], bytes.subarray(at))
    case 4:
      return concat(bytes.subarray(0, at), bytes.subarray(end))
    case 5:
      return concat(bytes.subarray(0, end), bytes.subarray(at))
    case 6:
      return concat(bytes.subarray(0, at), varUint(random.pick(limits) ?? 0), bytes.subarray(at + 1))
    case 7:
      return concat(bytes.subarray(0, at), other.subarray(Math.min(at, random.int(other.length))))
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
