import type { Edit } from '@wegpunkt/shared/board/edits'
import { describe, expect, it } from 'vitest'
import { paintedArea } from '../../editor/place/painted-area.ts'
import { added, boardOf, card, note } from '../../editor/testing/boards.ts'
import { paintElements } from '../board-painter.ts'
import { plainPalette } from '../testing/plain-palette.ts'
import type { Canvas } from './brush.ts'

type Corner = readonly [x: number, y: number]

/** A canvas that keeps every place it is asked to draw at, in board pixels: corners of boxes and paths, ends of texts. */
function measuring() {
  const drawn: Corner[] = []
  let [a, b, c, d, e, f] = [1, 0, 0, 1, 0, 0]
  const kept: number[][] = []
  const put = (x: number, y: number): void => void drawn.push([a * x + c * y + e, b * x + d * y + f])
  const box = (x: number, y: number, w: number, h: number): void => {
    for (const [i, j] of [
      [0, 0],
      [1, 0],
      [0, 1],
      [1, 1],
    ] as const)
      put(x + i * w, y + j * h)
  }
  const calls: Record<string, unknown> = {
    globalAlpha: 1,
    save: () => void kept.push([a, b, c, d, e, f]),
    restore: () => void ([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = kept.pop() ?? []),
    translate: (x: number, y: number) => void ([e, f] = [a * x + c * y + e, b * x + d * y + f]),
    scale: (x: number, y: number) => void ([a, b, c, d] = [a * x, b * x, c * y, d * y]),
    rotate(angle: number) {
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
      ;[a, b, c, d] = [a * cos + c * sin, b * cos + d * sin, c * cos - a * sin, d * cos - b * sin]
    },
    fillRect: box,
    strokeRect: box,
    roundRect: box,
    rect: box,
    moveTo: put,
    lineTo: put,
    arc: (x: number, y: number, r: number) => box(x - r, y - r, 2 * r, 2 * r),
    ellipse: (x: number, y: number, w: number, h: number) => box(x - w, y - h, 2 * w, 2 * h),
    // Where letters stand; how wide they are is not known here.
    fillText: (_: string, x: number, y: number) => put(x, y),
    measureText: () => ({ width: 10 }),
  }
  const canvas = new Proxy(calls, {
    get: (target, key: string) => (key in target ? target[key] : () => undefined),
    set: () => true,
  })
  return { canvas: canvas as unknown as Canvas, drawn }
}

const FAR = [123_456, -98_765] as const
const free = { stage: null, lane: null }
const long = 'Nobody calls back, although it was promised. '.repeat(20)

const boards: [string, string, readonly Edit[]][] = [
  [
    'a touchpoint',
    'x',
    [card('x', { at: FAR, ...free, title: long, door: 'entry' }), note('n', [0, 0], { touchpoint: 'x' })],
  ],
  ['a note', 'x', [note('x', FAR, { text: long, department: 'sales', event: 'okay' })]],
  [
    'a text that runs on',
    'x',
    [added('x', { kind: 'text', at: FAR, size: [120, 40], fontSize: 24, text: long })],
  ],
  ['a shape', 'x', [added('x', { kind: 'shape', at: FAR, text: long, form: 'diamond' })]],
  ['a shape that is turned', 'x', [added('x', { kind: 'shape', at: FAR, angle: 33, size: [400, 40] })]],
  ['a frame', 'x', [added('x', { kind: 'frame', at: FAR, title: long })]],
  [
    'a connector',
    'x',
    [
      added('x', {
        kind: 'connector',
        from: [FAR[0], FAR[1]],
        to: [FAR[0] + 700, FAR[1] + 300],
        text: long,
        heads: 'both',
      }),
    ],
  ],
]

describe('what is painted', () => {
  describe.each([1, 0.5, 0.2, 0.08])('at a zoom of %d', (zoom) => {
    it.each(boards)('[C134] of %s lies in the area that is painted again when it changes', (_, id, edits) => {
      const { store } = boardOf(...edits).document
      const element = store.get().elements.get(id)
      const area = element && paintedArea(element, { elements: store.get().elements, layout: store.layout() })
      if (!element || !area) throw new Error('nothing to paint')
      const { canvas, drawn } = measuring()
      const state = { editing: null, selection: new Set<string>() }
      paintElements(canvas, [id], { store, state, live: new Map(), palette: plainPalette, zoom })
      // From afar, letters that nobody could read are not drawn.
      expect(zoom < 1 || drawn.length > 1).toBe(true)
      const outside = drawn.filter(
        ([x, y]) => x < area.x || y < area.y || x > area.x + area.w || y > area.y + area.h,
      )
      expect(outside).toEqual([])
    })
  })
})
