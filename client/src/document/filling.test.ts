import { rootOf } from '@wegpunkt/shared/board/document'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { systemClock } from './clock.ts'
import { createFilling } from './filling.ts'

const origin = {}

/** Parts of a board as the server sends them, each with one more entry. */
function partsOf(...keys: string[]): Uint8Array[] {
  const doc = new Y.Doc()
  return keys.map((key) => {
    const before = Y.encodeStateVector(doc)
    rootOf(doc, 'meta').set(key, new Y.Map())
    return Y.encodeStateAsUpdate(doc, before)
  })
}

function filled(doc = new Y.Doc()) {
  const kept: Uint8Array[] = []
  const told: unknown[] = []
  const transactions: number[] = []
  const filling = createFilling({ doc, clock: systemClock, origin, keep: (updates) => kept.push(...updates) })
  doc.on('update', (_: Uint8Array, by: unknown) => told.push(by))
  doc.on('afterTransaction', () => transactions.push(rootOf(doc, 'meta').size))
  return { doc, filling, kept, told, transactions }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('the answer with which a board is opened', () => {
  it('[D73] is taken in as one transaction when its last part is there', () => {
    const { filling, transactions } = filled()
    const [a, b, c] = partsOf('a', 'b', 'c') as [Uint8Array, Uint8Array, Uint8Array]
    filling.take(a, false)
    filling.take(b, false)
    expect(transactions).toEqual([])
    filling.take(c, true)
    expect(transactions).toEqual([3])
  })

  it('[D73] shows at least every 200 ms what has come, and keeps it when the connection breaks', () => {
    const { filling, transactions } = filled()
    const [a, b, c] = partsOf('a', 'b', 'c') as [Uint8Array, Uint8Array, Uint8Array]
    filling.take(a, false)
    vi.advanceTimersByTime(150)
    filling.take(b, false)
    vi.advanceTimersByTime(50)
    expect(transactions).toEqual([2])
    filling.take(c, false)
    filling.stop()
    expect(transactions).toEqual([2, 3])
    vi.advanceTimersByTime(1_000)
    expect(transactions).toEqual([2, 3])
  })

  it('[D73] a part that cannot be read costs no other', () => {
    const { doc, filling } = filled()
    const [a, b] = partsOf('a', 'b') as [Uint8Array, Uint8Array]
    filling.take(a, false)
    filling.take(new Uint8Array([1, 9, 9]), false)
    expect(() => filling.take(b, true)).toThrow()
    expect([...rootOf(doc, 'meta').keys()]).toEqual(['a', 'b'])
  })

  it('[D74] for an empty document is handed on as it came, instead of being encoded anew', () => {
    const { doc, filling, kept, told } = filled()
    const parts = partsOf('a', 'b') as [Uint8Array, Uint8Array]
    filling.take(parts[0], false)
    filling.take(parts[1], true)
    expect(kept).toEqual(parts)
    expect(told).toEqual([])
    rootOf(doc, 'meta').set('mine', new Y.Map())
    expect(told).toEqual([null])
  })

  it('[D74] for a document that has something, only what is new is told', () => {
    const [a, b] = partsOf('a', 'b') as [Uint8Array, Uint8Array]
    const doc = new Y.Doc()
    Y.applyUpdate(doc, a)
    const { filling, kept, told } = filled(doc)
    filling.take(a, false)
    filling.take(b, true)
    expect(kept).toEqual([])
    expect(told).toEqual([origin])
  })

  it('[D74] what is written in reaction to it is told as ever', () => {
    const { doc, filling, told } = filled()
    const meta = rootOf(doc, 'meta')
    const react = (): void => {
      doc.transact(() => void meta.set('reaction', new Y.Map()), 'reaction')
    }
    meta.observe((_, { origin: by }) => {
      if (by === origin) react()
    })
    filling.take(partsOf('a')[0] ?? new Uint8Array(), true)
    expect(told).toEqual(['reaction'])
    meta.set('later', new Y.Map())
    expect(told).toEqual(['reaction', null])
  })
})
