import { encodeFrame } from '@wegpunkt/shared/wire/frames'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { boardOfNotes, movesOf, writerIds } from './boards/notes.ts'
import { Coverage, RunReader } from './coverage.ts'
import { Latencies } from './latencies.ts'
import { DOCUMENT, OTHER, hocuspocusDialect, yWebsocketDialect } from './wire/dialect.ts'

const [ann = 0, bob = 0] = writerIds(2)
const board = boardOfNotes(2)
const byAnn = movesOf(board, ann, 0, 4)
const byBob = movesOf(board, bob, 1, 4)
const joined = (...updates: Uint8Array[]): Buffer => Buffer.from(Y.mergeUpdates(updates))

function count(): { hear: (bytes: Uint8Array) => string[]; total: () => number } {
  const reader = new RunReader([ann, bob])
  const coverage = new Coverage({ people: 1, writers: 2, edits: 4 })
  let total = 0
  const hear = (bytes: Uint8Array): string[] => {
    const news: string[] = []
    const buffer = Buffer.from(bytes)
    coverage.add(0, reader.runsIn(buffer, 0, buffer.length), (writer, edit) => {
      total++
      news.push(`${writer}:${edit}`)
    })
    return news
  }
  return { hear, total: () => total }
}

describe('coverage', () => {
  it('[L2] finds an edit that comes alone, and nothing in what others made', () => {
    const { hear } = count()
    expect(hear(board)).toEqual([])
    expect(byAnn.map((update) => hear(update))).toEqual([['0:0'], ['0:1'], ['0:2'], ['0:3']])
  })

  it('[L2] finds all that a server has joined, each once', () => {
    const { hear, total } = count()
    const [a0, a1, a2, a3] = byAnn
    const [b0, b1] = byBob
    if (!a0 || !a1 || !a2 || !a3 || !b0 || !b1) throw new Error('too few')
    expect(hear(joined(a0, a1, b0)).toSorted()).toEqual(['0:0', '0:1', '1:0'])
    expect(hear(joined(a0, a1, b0))).toEqual([])
    expect(hear(joined(a1, a2, b0, b1)).toSorted()).toEqual(['0:2', '1:1'])
    expect(hear(a3)).toEqual(['0:3'])
    expect(total()).toBe(6)
  })

  it('[L2] looks into the messages of every server', () => {
    const ours = yWebsocketDialect((name) => `/collab/${name}`)
    const [update = board] = byAnn
    const batch = encodeFrame({ kind: 'batch', seq: 70_000, update })
    const messages = [
      [ours, ours.update('board', update)],
      [ours, batch],
      [hocuspocusDialect, hocuspocusDialect.update('board', update)],
    ] as const
    for (const [dialect, message] of messages) {
      const reading = { kind: OTHER, start: 0, end: 0 }
      const bytes = Buffer.concat([Buffer.from('before'), message])
      dialect.read(reading, bytes, 6, bytes.length)
      expect(reading.kind).toBe(DOCUMENT)
      expect(bytes.subarray(reading.start, reading.end)).toEqual(Buffer.from(update))
    }
  })

  it('[L2] tells what share arrived within which time', () => {
    const latencies = new Latencies()
    for (let ms = 1; ms <= 100; ms++) latencies.add(ms)
    expect(latencies.quantile(0.5)).toBeCloseTo(50, 0)
    expect(latencies.quantile(0.99)).toBeCloseTo(99, 0)
    expect(new Latencies().quantile(0.5)).toBeNaN()
  })
})
