import { layoutBoard } from '@wegpunkt/shared/board/layout'
import { Element } from '@wegpunkt/shared/board/schema'
import { describe, expect, it } from 'vitest'
import { covers, grown, nothingVisible, visibleIn } from './visible.ts'

const note = (x: number, fields = {}): Element =>
  Element.parse({ kind: 'note', at: [x, 0], size: [100, 100], order: 'a0', ...fields })
const elements = new Map<string, Element>([
  ['near', note(0)],
  ['far', note(5_000)],
  ['frame', Element.parse({ kind: 'frame', at: [0, 0], size: [300, 300], order: 'a1' })],
  ['line', Element.parse({ kind: 'connector', order: 'a2', from: 'near', to: 'far' })],
  ['lost', Element.parse({ kind: 'connector', order: 'a3', from: 'near', to: 'gone' })],
])
const seen = {
  elements,
  order: [...elements.keys()],
  layout: layoutBoard({ stages: new Map(), lanes: new Map(), elements }),
  live: new Map(),
}
const screen = { x: 0, y: 0, w: 1_000, h: 500 }

describe('what is drawn', () => {
  it('[C5] what lies outside of the screen is not drawn', () => {
    const { cards } = visibleIn(screen, seen, nothingVisible)
    expect(cards).toEqual([{ id: 'near', kind: 'note' }])
  })

  it('[C5] a connector is drawn while any part of it may be seen, and not without both its ends', () => {
    expect(visibleIn(screen, seen, nothingVisible).connectors).toEqual([{ id: 'line', kind: 'connector' }])
  })

  it('[C6] surfaces lie under connectors, and those under cards', () => {
    expect(visibleIn(screen, seen, nothingVisible).surfaces).toEqual([{ id: 'frame', kind: 'frame' }])
  })

  it('[C6] what is in a hand lies above everything, also where it comes from outside', () => {
    const live = new Map([['far', { by: [-5_000, 0] as const }]])
    const { cards } = visibleIn(screen, { ...seen, live }, nothingVisible)
    expect(cards.map(({ id }) => id)).toEqual(['near', 'far'])
  })

  it('[C5] the same answer is the same object, so that nothing renders', () => {
    const before = visibleIn(screen, seen, nothingVisible)
    expect(visibleIn({ ...screen, x: 10 }, seen, before)).toBe(before)
  })

  it('[C5] a margin around the screen is drawn as well', () => {
    expect(grown(screen, 0.5)).toEqual({ x: -500, y: -250, w: 2_000, h: 1_000 })
    expect(covers(grown(screen, 0.5), screen)).toBe(true)
    expect(covers(screen, { ...screen, x: 1 })).toBe(false)
  })
})
