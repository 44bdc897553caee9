// oxlint-disable-next-line no-restricted-imports -- looks into documents of Yjs for what to forge
import type * as Y from 'yjs'
import type { Random } from '../../board/testing/random.ts'
import { string, update, varUint } from './update-bytes.ts'

/** Somebody who may edit, and writes items by hand under their own client id. */
export type Forger = { readonly client: number; clock: number }

const contents = [
  [8, 1, 126],
  [8, 2, 126, 126],
  [4, ...string('Q')],
  [4, ...string('FGH')],
  [1, 2],
  [7, 1],
  [7, 2],
  [0, 2],
]

/** An update with one item whose neighbours or parent are any items of the document, or parts of them. */
export function forge(forger: Forger, doc: Y.Doc, random: Random): Uint8Array {
  const items = [...doc.store.clients.values()].flat()
  const id = (): number[] => {
    const item = random.pick(items)
    if (!item) return [0, 0]
    return [...varUint(item.id.client), ...varUint(item.id.clock + random.int(item.length))]
  }
  const [kind = 0, ...content] = random.pick(contents) ?? []
  const struct = kind === 0 ? [0, ...content] : [...placeOf(kind, id, random), ...content]
  const bytes = update([{ client: forger.client, clock: forger.clock, structs: [struct] }])
  forger.clock += kind === 4 ? (content[0] ?? 0) : kind === 7 ? 1 : (content[0] ?? 0)
  return new Uint8Array(bytes)
}

function placeOf(kind: number, id: () => number[], random: Random): number[] {
  const key = string(random.pick(['at', 'text', 'color']) ?? '')
  switch (random.int(7)) {
    case 0:
      return [kind | 0x80, ...id()]
    case 1:
      return [kind | 0x40, ...id()]
    case 2:
      return [kind, 0, ...id()]
    case 3:
      return [kind | 0x20, 0, ...id(), ...key]
    case 4:
      return [kind | 0x20, 1, ...string('elements'), ...string(random.pick(['a', 'b']) ?? '')]
    default:
      return [kind | 0xc0, ...id(), ...id()]
  }
}
