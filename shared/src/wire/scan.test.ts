import { describe, expect, it } from 'vitest'
import { rootNames } from '../board/document.ts'
import { MAX_ANY_DEPTH, MAX_KEY_BYTES, MAX_STRING_BYTES } from '../limits.ts'
import { ScanError } from './scan-reader.ts'
import { clientRules, scanStateVector, scanUpdate } from './scan.ts'
import {
  any,
  deletes,
  endless,
  item,
  reference,
  root,
  string,
  update,
  varUint,
} from './testing/update-bytes.ts'

const rules = clientRules(rootNames)
const scan = (bytes: number[]) => scanUpdate(new Uint8Array(bytes), rules)

/** Why an update is refused; null if it is not. */
function reason(bytes: number[]): string | null {
  try {
    scan(bytes)
    return null
  } catch (error) {
    if (error instanceof ScanError) return error.reason
    throw error
  }
}

const CLIENT = 7
/** `Y.encodeStateAsUpdateV2` of a map with one key. */
const inSecondEncoding = [
  0, 0, 1, 7, 0, 0, 1, 40, 10, 7, 109, 101, 116, 97, 107, 101, 121, 4, 3, 1, 1, 0, 1, 1, 1, 1, 0, 125, 1, 0,
]
const text = (value: string): number[] => item(root('meta', 'key'), any(119, ...string(value)))

describe('reading an update', () => {
  it('[W4] tells the clocks, needs and deletions of each client', () => {
    const bytes = update(
      [
        { client: 9, clock: 4, structs: [item(reference(3, 2), any(126, 126))] },
        { client: CLIENT, clock: 0, structs: [text('a'), [0, 5]] },
      ],
      deletes([CLIENT, [0, 1], [3, 2]]),
    )
    expect(scan(bytes)).toEqual({
      clients: [
        { client: 9, from: 4, to: 6, structs: 1, startsAt: 4, needs: [4, 3, 2] },
        { client: CLIENT, from: 0, to: 6, structs: 2, startsAt: 13, needs: [] },
      ],
      deletes: [{ client: CLIENT, ranges: [0, 1, 3, 5] }],
      deletesAt: bytes.length - 7,
    })
  })

  it('[W5] counts text in UTF-16 units, as the clocks of Yjs do', () => {
    const bytes = update([
      { client: CLIENT, clock: 0, structs: [item(reference(CLIENT - 1, 0), [4, ...string('aä😀')])] },
    ])
    expect(scan(bytes).clients[0]).toMatchObject({ from: 0, to: 4 })
  })
})

describe('refusing an update', () => {
  it.each<[string, string, number[]]>([
    ['P1: more structs than there are bytes', 'cut-short', [1, ...varUint(2 ** 31), CLIENT, 0, 0]],
    ['P1: more clients than there are bytes', 'cut-short', [...varUint(2 ** 40), 1]],
    ['P2: an update in the second encoding', 'bytes-after-end', inSecondEncoding],
    [
      'P3: an update that ends early',
      'cut-short',
      update([{ client: CLIENT, clock: 0, structs: [text('abc')] }]).slice(0, -4),
    ],
    [
      'P3: bytes after the end',
      'bytes-after-end',
      [...update([{ client: CLIENT, clock: 0, structs: [text('a')] }]), 0],
    ],
    [
      'P4: a neighbour in its own future',
      'self-reference',
      update([{ client: CLIENT, clock: 0, structs: [item(reference(CLIENT, 5), any(126))] }]),
    ],
    [
      'P4: itself as parent',
      'self-reference',
      update([{ client: CLIENT, clock: 3, structs: [item([0, CLIENT, 3, ...string('k')], any(126), 0x20)] }]),
    ],
    [
      'a value in a list, where no board has any',
      'content',
      update([{ client: CLIENT, clock: 0, structs: [item([1, ...string('meta')], any(126), 0)] }]),
    ],
    ['a list', 'content', update([{ client: CLIENT, clock: 0, structs: [item(root('meta', 'k'), [7, 0])] }])],
    [
      'more deletions than a board can have',
      'too-many',
      update(
        [],
        deletes([CLIENT, ...Array.from({ length: 200_001 }, (_, i): [number, number] => [2 * i, 1])]),
      ),
    ],
    [
      'one struct that stands for millions',
      'too-long',
      update([{ client: CLIENT, clock: 0, structs: [[0, ...varUint(2 ** 23)]] }]),
    ],
    [
      'a value between two others, where only text can be',
      'content',
      update([{ client: CLIENT, clock: 3, structs: [item([3, 0, 3, 1], any(126), 0xc0)] }]),
    ],
    [
      'text between one character and the same',
      'order',
      update([{ client: CLIENT, clock: 3, structs: [item([3, 0, 3, 0], [4, ...string('x')], 0xc0)] }]),
    ],
    [
      'P5: an unknown content',
      'content',
      update([{ client: CLIENT, clock: 0, structs: [item(root('meta', 'k'), [11])] }]),
    ],
    [
      'P5: an unknown type',
      'content',
      update([{ client: CLIENT, clock: 0, structs: [item(root('meta', 'k'), [7, 9])] }]),
    ],
    [
      'P5: an XML element',
      'content',
      update([{ client: CLIENT, clock: 0, structs: [item(root('meta', 'k'), [7, 3, ...string('p')])] }]),
    ],
    [
      'P6: a document inside the document',
      'content',
      update([
        { client: CLIENT, clock: 0, structs: [item(root('meta', 'k'), [9, ...string('id'), 118, 0])] },
      ]),
    ],
    [
      'P7: a length that breaks the clock',
      'number',
      update([{ client: CLIENT, clock: 0, structs: [[0, ...varUint(2 ** 52)]] }]),
    ],
    [
      'P7: a clock that breaks the clock',
      'number',
      update([{ client: CLIENT, clock: 2 ** 31 - 1, structs: [[0, 5]] }]),
    ],
    [
      'P8: a key that reaches the prototype',
      'key',
      update([
        {
          client: CLIENT,
          clock: 0,
          structs: [item(root('meta', 'k'), any(118, 1, ...string('__proto__'), 118, 0))],
        },
      ]),
    ],
    [
      'P8: such a key of a map',
      'key',
      update([{ client: CLIENT, clock: 0, structs: [item(root('meta', 'constructor'), any(126))] }]),
    ],
    [
      'P9: values nested too deep',
      'too-deep',
      update([
        {
          client: CLIENT,
          clock: 0,
          structs: [
            item(root('meta', 'k'), any(...Array.from({ length: 6_000 }, () => [117, 1]).flat(), 126)),
          ],
        },
      ]),
    ],
    [
      'P9: types nested too deep',
      'too-deep',
      update([
        {
          client: CLIENT,
          clock: 0,
          structs: Array.from({ length: 6_000 }, (_, clock) =>
            item(
              clock === 0 ? root('meta', 'k') : [0, CLIENT, ...varUint(clock - 1), ...string('k')],
              [7, 1],
              clock === 0 ? undefined : 0x20,
            ),
          ),
        },
      ]),
    ],
    [
      'P10: a root that boards do not have',
      'root',
      update([{ client: CLIENT, clock: 0, structs: [item(root('spam', 'k'), any(126))] }]),
    ],
    [
      'V7: a gap that claims to be filled later',
      'skip',
      update([{ client: CLIENT, clock: 0, structs: [[10, 3]] }]),
    ],
    [
      'JSON content, which only old clients write',
      'content',
      update([{ client: CLIENT, clock: 0, structs: [item(root('meta', 'k'), [2, 1, ...string('{}')])] }]),
    ],
    [
      'bytes, which belong into files',
      'content',
      update([{ client: CLIENT, clock: 0, structs: [item(root('meta', 'k'), [3, 1, 1])] }]),
    ],
    [
      'big integers, which JSON cannot hold',
      'content',
      update([
        { client: CLIENT, clock: 0, structs: [item(root('meta', 'k'), any(122, 0, 0, 0, 0, 0, 0, 0, 1))] },
      ]),
    ],
    ['a struct of no length', 'empty', update([{ client: CLIENT, clock: 0, structs: [[0, 0]] }])],
    ['a client without structs', 'empty', update([{ client: CLIENT, clock: 0, structs: [] }])],
    [
      'clients out of order',
      'order',
      update([
        { client: 1, clock: 0, structs: [[0, 1]] },
        { client: 2, clock: 0, structs: [[0, 1]] },
      ]),
    ],
    [
      'the same client twice',
      'order',
      update([
        { client: 2, clock: 0, structs: [[0, 1]] },
        { client: 2, clock: 1, structs: [[0, 1]] },
      ]),
    ],
    ['deletions out of order', 'order', update([], deletes([CLIENT, [5, 1], [3, 1]]))],
    ['deletions that overlap', 'order', update([], deletes([CLIENT, [3, 5], [4, 1]]))],
    ['a deletion of nothing', 'empty', update([], deletes([CLIENT, [3, 0]]))],
    ['V9: a client id beyond 32 bits', 'number', update([{ client: 2 ** 32, clock: 0, structs: [[0, 1]] }])],
    ['a number in a longer form', 'number', [0x80, 0x00, 0]],
    ['a number without end', 'number', [...endless(20)]],
    [
      'text that is no UTF-8',
      'text',
      update([{ client: CLIENT, clock: 0, structs: [item(root('meta', 'k'), any(119, 2, 0xc3, 0x28))] }]),
    ],
    [
      'half of a surrogate pair',
      'text',
      update([
        { client: CLIENT, clock: 0, structs: [item(root('meta', 'k'), any(119, 3, 0xed, 0xa0, 0x80))] },
      ]),
    ],
    [
      'a text longer than allowed',
      'too-long',
      update([{ client: CLIENT, clock: 0, structs: [text('x'.repeat(MAX_STRING_BYTES + 1))] }]),
    ],
    [
      'a key longer than allowed',
      'too-long',
      update([
        { client: CLIENT, clock: 0, structs: [item(root('meta', 'k'.repeat(MAX_KEY_BYTES + 1)), any(126))] },
      ]),
    ],
  ])('[W6] refuses %s', (_, expected, bytes) => {
    expect(reason(bytes)).toBe(expected)
  })

  it('[W6] takes values nested as deep as allowed', () => {
    const nested = Array.from({ length: MAX_ANY_DEPTH - 1 }, () => [117, 1]).flat()
    const bytes = update([
      { client: CLIENT, clock: 0, structs: [item(root('meta', 'k'), any(...nested, 126))] },
    ])
    expect(reason(bytes)).toBeNull()
  })

  it('[W6] ends on garbage at once (P11)', () => {
    const start = Date.now()
    for (let seed = 0; seed < 256; seed++)
      reason(Array.from({ length: 64 }, (_, i) => (seed * 31 + i * i * 7) & 255))
    // Ten times what a busy machine takes; a loop without end is what this is about.
    expect(Date.now() - start).toBeLessThan(2_560)
  })
})

describe('a state vector', () => {
  it('[W7] is read into clocks', () => {
    expect(scanStateVector(new Uint8Array([2, 5, 3, 4, 1]), 10)).toEqual(
      new Map([
        [5, 3],
        [4, 1],
      ]),
    )
  })

  it('[W7] is refused when it is longer than what is known plus some slack (P19)', () => {
    expect(() => scanStateVector(new Uint8Array([3, 1, 1, 2, 1, 3, 1]), 2)).toThrow('too-many')
    expect(() => scanStateVector(new Uint8Array([...varUint(2 ** 33), 1]), 2 ** 40)).toThrow('cut-short')
  })
})
