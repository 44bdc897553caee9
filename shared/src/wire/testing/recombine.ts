import type { Random } from '../../board/testing/random.ts'
import { ScanReader } from '../scan-reader.ts'
import { StructReader } from '../scan-struct.ts'
import { scanUpdate, storedRules } from '../scan.ts'
import { varUint } from './update-bytes.ts'

const rules = storedRules('any')

type Block = { client: number; clock: number; count: number; structs: Uint8Array[] }
type Parts = { blocks: Block[]; deletes: Uint8Array }

const HAS_LEFT = 0x80
const HAS_RIGHT = 0x40

/** The update put together anew, whole structs in other places, with other neighbours, of another author. */
export function recombine(bytes: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  const parts = partsOf(bytes)
  const others = partsOf(other)
  const block = random.pick(parts.blocks)
  const theirs = random.pick(others.blocks)
  if (block && theirs) changeBlock(block, theirs, random)
  if (theirs && random.chance(0.1)) parts.blocks.push(theirs)
  if (random.chance(0.1)) parts.deletes = others.deletes
  if (random.chance(0.9)) parts.blocks.sort((a, b) => b.client - a.client)
  return joined(parts)
}

function changeBlock(block: Block, theirs: Block, random: Random): void {
  const { structs } = block
  const at = random.int(structs.length)
  const struct = structs[at] ?? new Uint8Array()
  switch (random.int(9)) {
    case 0:
      structs.push(...structs.splice(at, 1))
      break
    case 1:
      structs.splice(at, 1)
      break
    case 2:
      structs.splice(at, 0, random.pick(theirs.structs) ?? struct)
      break
    case 3:
      block.client = random.chance(0.5) ? theirs.client : random.int(2 ** 32)
      break
    case 4:
      block.clock = Math.max(0, block.clock + random.int(5) - 2)
      break
    case 5:
      block.count = structs.length + random.int(3) - 1
      return
    default:
      structs[at] = withNeighbour(struct, random.chance(0.5) ? block : theirs, random)
  }
  block.count = structs.length
}

/** Another neighbour in place of one, or one more: always an id near what the block holds. */
function withNeighbour(struct: Uint8Array, { client, clock }: Block, random: Random): Uint8Array {
  const id = [...varUint(client), ...varUint(Math.max(0, clock + random.int(12) - 8))]
  const info = struct[0] ?? 0
  if ((info & 0x1f) === 0) return struct
  const reader = new ScanReader(struct)
  reader.pos = 1
  if (info & HAS_LEFT) {
    const start = reader.pos
    passId(reader)
    if (info & HAS_RIGHT || random.chance(0.5)) return concat([info], id, struct.subarray(reader.pos))
    return concat([info | HAS_RIGHT], struct.subarray(start, reader.pos), id, struct.subarray(reader.pos))
  }
  if (info & HAS_RIGHT) return concat([info | HAS_LEFT], id, struct.subarray(1))
  const isRoot = reader.uint() === 1
  if (isRoot) reader.stringLength(Infinity)
  else passId(reader)
  if (random.chance(0.5)) return concat([info, 0], id, struct.subarray(reader.pos))
  if (info & 0x20) reader.stringLength(Infinity)
  return concat([info | (random.chance(0.5) ? HAS_LEFT : HAS_RIGHT)], id, struct.subarray(reader.pos))
}

function passId(reader: ScanReader): void {
  reader.uint()
  reader.uint()
}

function partsOf(bytes: Uint8Array): Parts {
  const scan = scanUpdate(bytes, rules)
  const blocks = scan.clients.map(({ client, from, structs: count, startsAt }) => {
    const reader = new ScanReader(bytes)
    reader.pos = startsAt
    const structReader = new StructReader(reader, rules)
    structReader.start(client, from)
    const structs = Array.from({ length: count }, () => {
      const start = reader.pos
      structReader.pass()
      return bytes.subarray(start, reader.pos)
    })
    return { client, clock: from, count, structs }
  })
  return { blocks, deletes: bytes.subarray(scan.deletesAt) }
}

function joined({ blocks, deletes }: Parts): Uint8Array {
  const heads = blocks.map(({ client, clock, count, structs }) =>
    concat(varUint(count), varUint(client), varUint(clock), ...structs),
  )
  return concat(varUint(blocks.length), ...heads, deletes)
}

export function concat(...parts: readonly ArrayLike<number>[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
