import { expect, it } from 'vitest'
import { boardOf, card, note } from '../testing/boards.ts'
import { type Clock, openOutline } from './outline-store.ts'

/** A clock on which putting the outline in order takes as long as said. */
function slowClock(tookMs: number) {
  let now = 0
  let waiting: { run: () => void; at: number } | null = null
  const clock: Clock = {
    now: () => (now += tookMs / 2),
    later(run, ms) {
      waiting = { run, at: now + ms }
      return () => void (waiting = null)
    },
  }
  const pass = (ms: number): void => {
    now += ms
    if (!waiting || waiting.at > now) return
    const { run } = waiting
    waiting = null
    run()
  }
  return { clock, pass, isWaiting: () => waiting !== null }
}

it('[O3] typing changes nothing in the outline, and what says the same keeps its identity', () => {
  const { document, byOther } = boardOf(card('a'), card('b', { stage: 'buy' }))
  const outline = openOutline(document.store)
  const first = outline.get()
  document.edit([{ do: 'type', id: 'a', index: 0, remove: 0, insert: 'Ad' }])
  byOther([{ do: 'set', in: 'elements', id: 'b', to: { department: 'sales' } }])
  expect(outline.get()).toBe(first)
  document.edit([card('c', { stage: 'buy', at: [240, 16] })])
  expect(outline.get()).not.toBe(first)
  expect(outline.get()[0]).toBe(first[0])
  document.edit([{ do: 'set', in: 'stages', id: 'buy', to: { name: 'Purchase' } }])
  document.edit([{ do: 'remove', in: 'stages', ids: ['notice'] }])
  expect(outline.get().map(({ key }) => key)).toEqual(['buy', 'touchpoint'])
  outline.close()
})

it('[O3] on a large board what others do is gathered, and one’s own edits show at once', () => {
  const { document, byOther } = boardOf(card('a'))
  const { clock, pass, isWaiting } = slowClock(40)
  const outline = openOutline(document.store, clock)
  const rows = (): number => outline.get().reduce((sum, section) => sum + section.rows.length, 0)
  document.edit([note('own', [2_000, 0])])
  expect(rows()).toBe(3)
  byOther([note('theirs', [2_200, 0])])
  byOther([note('theirs-too', [2_400, 0])])
  expect(rows()).toBe(3)
  expect(isWaiting()).toBe(true)
  pass(400)
  expect(rows()).toBe(5)
  byOther([note('third', [2_600, 0])])
  document.edit([note('mine', [2_800, 0])])
  expect(rows()).toBe(7)
  expect(isWaiting()).toBe(false)
  outline.close()
})
