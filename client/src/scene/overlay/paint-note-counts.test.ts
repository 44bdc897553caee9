import { layoutBoard } from '@wegpunkt/shared/board/layout'
import { Element } from '@wegpunkt/shared/board/schema'
import { expect, it } from 'vitest'
import type { Canvas } from '../paint/brush.ts'
import { sceneTheme } from '../theme.ts'
import { paintNoteCounts } from './paint-note-counts.ts'

const card = (at: readonly [number, number]): Element =>
  Element.parse({ kind: 'touchpoint', at, size: [200, 88], order: 'a0' })
const note = (touchpoint: string): Element =>
  Element.parse({ kind: 'note', at: [0, 0], size: [120, 120], order: 'a1', touchpoint })
const elements = new Map<string, Element>([
  ['ad', card([0, 100])],
  ['far', card([5_000, 0])],
  ['alone', card([300, 100])],
  ['n1', note('ad')],
  ['n2', note('ad')],
  ['n3', note('far')],
  ['lost', note('gone')],
])

/** What is written, and where. */
function written(zoom: number, live = new Map()): [string, number, number][] {
  const texts: [string, number, number][] = []
  const canvas = new Proxy({} as Record<string, unknown>, {
    get: (_, key) =>
      key === 'fillText' ? (...text: [string, number, number]) => texts.push(text) : () => {},
    set: () => true,
  }) as unknown as Canvas
  const layout = layoutBoard({ stages: new Map(), lanes: new Map(), elements })
  const screen = { x: 0, y: 0, w: 1_000, h: 800 }
  paintNoteCounts(canvas, { elements, layout, live, zoom, screen }, sceneTheme('light'))
  return texts
}

it('[C46] a card says how many notes were put on it, where it is seen', () => {
  const [first, ...others] = written(1)
  expect([first?.[0], others]).toEqual(['2', []])
  const [moved] = written(1, new Map([['ad', { by: [50, 0] }]]))
  expect((moved?.[1] ?? 0) - (first?.[1] ?? 0)).toBe(50)
})

it('[C46] says nothing where nobody could read it', () => {
  expect(written(0.2)).toEqual([])
})
