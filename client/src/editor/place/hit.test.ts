import { describe, expect, it } from 'vitest'
import { elementsWithin, handleOf, hitAt, placedAt } from './hit.ts'
import { added, boardOf, card, note } from '../testing/boards.ts'
import { seen } from '../testing/play.ts'

describe('hit test', () => {
  it('[E26] the topmost element is hit, and what bears text lies in front', () => {
    const scene = seen(
      boardOf(
        note('low', [1000, 0], { order: 'a1' }),
        note('high', [1040, 0], { order: 'a2' }),
        added('frame', { kind: 'frame', at: [990, -10], size: [400, 400], order: 'a9' }),
      ),
    )
    expect(hitAt(scene, [1050, 50], 1)).toBe('high')
    expect(hitAt(scene, [1010, 50], 1)).toBe('low')
    expect(hitAt(scene, [1395, 300], 1)).toBe('frame')
    expect(hitAt(scene, [1300, 300], 1)).toBeNull()
    expect(hitAt(scene, [1500, 300], 1)).toBeNull()
  })

  it('[E26] of two surfaces the one that is drawn above is hit, whatever they are', () => {
    const area = { at: [1000, 0], size: [200, 200] } as const
    const shape = (order: string) => added('shape', { kind: 'shape', ...area, order })
    const image = added('image', { kind: 'image', ...area, order: 'a5', asset: 'x' })
    expect(hitAt(seen(boardOf(shape('a1'), image)), [1100, 100], 1)).toBe('image')
    expect(hitAt(seen(boardOf(shape('a9'), image)), [1100, 100], 1)).toBe('shape')
  })

  it('[E26] a connector is hit near its line, by the distance on the screen', () => {
    const scene = seen(
      boardOf(added('c', { kind: 'connector', from: [1000, 0], to: [1100, 0], route: 'straight' })),
    )
    expect(hitAt(scene, [1050, 6], 1)).toBe('c')
    expect(hitAt(scene, [1050, 12], 1)).toBeNull()
    expect(hitAt(scene, [1050, 12], 0.5)).toBe('c')
    expect(placedAt(scene, [1050, 0])).toBeNull()
  })

  it('[E26] a connector whose element is gone is not there to be hit', () => {
    const scene = seen(boardOf(card('a'), added('c', { kind: 'connector', from: 'a', to: 'gone' })))
    expect(hitAt(scene, [300, 60], 1)).toBeNull()
    expect(elementsWithin(scene, { x: -10, y: -10, w: 2000, h: 2000 })).toEqual(['a'])
  })

  it('[E3] an area takes what it touches, and connectors that lie in it', () => {
    const scene = seen(
      boardOf(card('a'), card('b', { stage: 'buy' }), added('c', { kind: 'connector', from: 'a', to: 'b' })),
    )
    expect(elementsWithin(scene, { x: 200, y: 0, w: 100, h: 100 })).toEqual(['a'])
    expect(elementsWithin(scene, { x: 0, y: 0, w: 700, h: 100 })).toEqual(['a', 'b', 'c'])
  })

  it('[E11] handles are at the corners and the edges, unless the element is too small on the screen', () => {
    const rect = { x: 0, y: 0, w: 200, h: 100 }
    const at = (x: number, y: number) => handleOf(rect, [x, y], 1)
    expect([at(0, 0), at(100, 0), at(200, 0), at(200, 50)]).toEqual(['nw', 'n', 'ne', 'e'])
    expect([at(200, 100), at(100, 100), at(0, 100), at(0, 50)]).toEqual(['se', 's', 'sw', 'w'])
    expect([at(100, 50), at(300, 50), handleOf(rect, [0, 0], 0.2)]).toEqual([null, null, null])
  })
})
