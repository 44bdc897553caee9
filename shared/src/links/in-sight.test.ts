import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { ElementId } from '../board/element-id.ts'
import { readBoard } from '../board/read.ts'
import { initBoard, rootOf } from '../board/document.ts'
import { type Random, createRandom } from '../board/testing/random.ts'
import { type ElementAt, boundTo, createSight, isKeptBack } from './in-sight.ts'
import { type ShowRule, showAll } from './show-rule.ts'

const onlyOpen: ShowRule = { ...showAll([]), lanes: ['open'] }

/** As it is defined: all that an element lies in or on or leads to is looked at, for each anew. */
function isInSightPlainly(id: ElementId, elementAt: ElementAt, rule: ShowRule): boolean {
  const found = new Set([id])
  for (const one of found) {
    const element = elementAt(one)
    if (!element && one === id) return false
    if (!element) continue
    if (isKeptBack(element, elementAt, rule)) return false
    for (const other of boundTo(element)) found.add(other)
  }
  return true
}

const elements = (count: number, entry: (i: number) => Record<string, unknown>) => {
  const doc = new Y.Doc()
  initBoard(doc)
  doc.transact(() => {
    for (let i = 0; i < count; i++)
      rootOf(doc, 'elements').set(`e${i}`, new Y.Map(Object.entries({ order: 'a1', ...entry(i) })))
  })
  return readBoard(doc).elements
}

const frame = { kind: 'frame', at: [0, 0], size: [10, 10], stage: 's', lane: 'open' }

function randomEntry(random: Random, count: number): Record<string, unknown> {
  // Some lead to what is not there.
  const other = () => `e${random.int(Math.ceil(count * 1.1))}`
  const place = {
    at: [0, random.int(400) - 300],
    size: [50, 50],
    lane: random.chance(0.85) ? 'open' : random.chance(0.5) ? null : 'kept',
    stage: random.chance(0.9) ? 's' : null,
    ...(random.chance(0.7) ? { frame: other() } : {}),
  }
  if (random.chance(0.4)) return { kind: 'frame', ...place }
  if (random.chance(0.4))
    return { kind: 'note', ...place, ...(random.chance(0.6) ? { touchpoint: other() } : {}) }
  const end = () => (random.chance(0.8) ? other() : [0, random.int(200) - 170])
  return { kind: 'connector', from: end(), to: end() }
}

describe('what is in sight', () => {
  it.each(Array.from({ length: 60 }, (_, i) => i + 1))(
    '[N161] is what its definition says, with seed %i',
    (seed) => {
      const random = createRandom(seed)
      const count = 3 + random.int(40)
      const board = elements(count, () => randomEntry(random, count))
      const elementAt = (id: ElementId) => board.get(id)
      for (const rule of [onlyOpen, showAll([])]) {
        const isInSight = createSight(elementAt, rule)
        const ids = [...board.keys(), 'gone'].toSorted(() => random.int(3) - 1)
        expect(ids.filter((id) => isInSight(id))).toEqual(
          ids.filter((id) => isInSightPlainly(id, elementAt, rule)),
        )
      }
    },
  )

  it.each([
    ['frames in frames', (i: number) => ({ ...frame, ...(i > 0 ? { frame: `e${i - 1}` } : {}) })],
    ['frames in a circle', (i: number) => ({ ...frame, frame: `e${(i + 1) % 5_000}` })],
    [
      'connectors to connectors',
      (i: number) => ({ kind: 'connector', from: i > 0 ? `e${i - 1}` : [0, -1], to: [0, -1] }),
    ],
  ])('[N161] is found out in as many steps as there are elements: %s', (_, entry) => {
    const board = elements(5_000, entry)
    expect(board.size).toBe(5_000)
    let steps = 0
    const isInSight = createSight((id) => {
      steps++
      return board.get(id)
    }, onlyOpen)
    for (const id of [...board.keys()].toReversed()) expect(isInSight(id)).toBe(true)
    for (const id of board.keys()) expect(isInSight(id)).toBe(true)
    expect(steps).toBeLessThan(10 * board.size)
  })
})
