import { Element, type PlacedElement } from '@wegpunkt/shared/board/schema'
import { describe, expect, it } from 'vitest'
import type { Canvas } from './paint/brush.ts'
import { createSprites } from './sprites.ts'

const note = (text: string): PlacedElement => {
  const element = Element.parse({ kind: 'note', at: [0, 0], size: [120, 100], order: 'a1', text })
  if (element.kind !== 'note') throw new Error('no note')
  return element
}

function holding() {
  let painted = 0
  const context = { setTransform: () => undefined }
  const createCanvas = () =>
    ({ width: 0, height: 0, getContext: () => context }) as unknown as HTMLCanvasElement
  const sprites = createSprites(createCanvas)
  const copies: number[] = []
  const canvas = { drawImage: (_: unknown, x: number) => copies.push(x) } as unknown as Canvas
  const draw = (element: PlacedElement, x: number, { scale = 1, w = 120, says = '' } = {}): boolean =>
    sprites.draw(canvas, 'n', element, {
      rect: { x, y: 0, w, h: 100 },
      scale,
      says,
      paint: () => void painted++,
    })
  return { sprites, draw, copies, painted: () => painted }
}

describe('what is in a hand', () => {
  it('[C72] is painted once and copied wherever it is moved', () => {
    const { draw, copies, painted } = holding()
    const it = note('a')
    expect([draw(it, 0), draw(it, 10), draw(it, 20)]).toEqual([true, true, true])
    expect(painted()).toBe(1)
    expect(copies.map((x) => x - (copies[0] ?? 0))).toEqual([0, 10, 20])
  })

  it('[C72] is painted again when it, or what others say of it, is something else, is another size, or is shown larger', () => {
    const { draw, painted, sprites } = holding()
    const it = note('a')
    draw(it, 0)
    draw(note('b'), 0)
    draw(note('b'), 0, { w: 140 })
    draw(note('b'), 0, { scale: 2 })
    draw(note('b'), 0, { scale: 2, says: '1' })
    sprites.clear()
    draw(it, 0)
    expect(painted()).toBe(6)
  })

  it('[C72] what was another size before takes no room any more', () => {
    const { draw } = holding()
    const it = note('a')
    const drawn = Array.from({ length: 200 }, (_, i) => draw(it, 0, { scale: 4, w: 200 + i }))
    expect(drawn.every(Boolean)).toBe(true)
  })

  it('[C72] is painted each time where a picture would take more than it saves', () => {
    const { draw, painted } = holding()
    expect(draw(note('a'), 0, { scale: 0.1 })).toBe(false)
    expect(draw(note('a'), 0, { scale: 50 })).toBe(false)
    expect(painted()).toBe(0)
  })
})
