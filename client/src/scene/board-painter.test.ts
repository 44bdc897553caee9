import type { Edit } from '@wegpunkt/shared/board/edits'
import { describe, expect, it } from 'vitest'
import { added, boardOf, note } from '../editor/testing/boards.ts'
import { paintElements } from './board-painter.ts'
import type { Canvas } from './paint/brush.ts'
import { plainPalette } from './testing/plain-palette.ts'
import type { Live } from './together/live.ts'

/** Notes where elements begin (their x), where lines begin, and what clips them. */
function recording() {
  const log: string[] = []
  const known: Record<string, unknown> = {
    globalAlpha: 1,
    translate: (x: number) => log.push(`at ${x}`),
    rotate: (angle: number) => log.push(`turned ${Math.round((angle * 180) / Math.PI)}`),
    rect: (x: number, _: number, w: number) => log.push(`within ${x}…${x + w}`),
    bezierCurveTo: () => log.push('line'),
    fillText: (text: string) => log.push(text),
  }
  const canvas = new Proxy(known, {
    get: (target, key: string) => (key in target ? target[key] : () => undefined),
    set: () => true,
  })
  return { canvas: canvas as unknown as Canvas, log }
}

function painted(edits: readonly Edit[], live: ReadonlyMap<string, Live> = new Map(), zoom = 1): string[] {
  const { store } = boardOf(...edits).document
  const { canvas, log } = recording()
  const state = { editing: null, selection: new Set<string>() }
  paintElements(canvas, store.get().elements.keys(), { store, state, live, palette: plainPalette, zoom })
  // There and back again.
  return log.filter(
    (entry, i) => i === 0 || entry.replace('-', '') !== log[i - 1] || !entry.startsWith('at -'),
  )
}

describe('painting elements', () => {
  it('[C6] goes from back to front: surfaces, connectors, cards, each in their order', () => {
    expect(
      painted([
        note('high', [2000, 0], { order: 'a9' }),
        note('low', [1000, 0], { order: 'a2' }),
        added('line', { kind: 'connector', from: [0, 0], to: [900, 900], order: 'a1' }),
        added('shape', { kind: 'shape', at: [3000, 0], order: 'a5' }),
        added('frame', { kind: 'frame', at: [4000, 0], order: 'a4' }),
      ]),
    ).toEqual(['at 4000', 'at 3000', 'line', 'at 1000', 'at 2000'])
  })

  it('[C6] shows what is in a hand where the hand is', () => {
    expect(painted([note('a', [1000, 0])], new Map([['a', { by: [50, 0] }]]))).toEqual(['at 1050'])
  })

  it('[C70] shows what lies outside of its frame as a whole, for nobody would find it otherwise', () => {
    const frame = added('frame', { kind: 'frame', at: [1000, 0], size: [300, 300] })
    expect(painted([frame, note('out', [1400, 0], { frame: 'frame' })])).toEqual(['at 1000', 'at 1400'])
  })

  it('[C70] cuts off what belongs to a frame, and to the frame around that', () => {
    const frame = (id: string, x: number, around?: string) =>
      added(id, { kind: 'frame', at: [x, 0], size: [300, 300], ...(around && { frame: around }) })
    const log = painted([
      frame('outer', 1000),
      frame('inner', 1100, 'outer'),
      note('n', [1200, 0], { frame: 'inner' }),
    ])
    expect(log.slice(-3)).toEqual(['within 1100…1400', 'within 1000…1300', 'at 1200'])
  })

  it('[C130] paints the name of a frame that is seen from afar over what lies in it, as long as it can be read', () => {
    const board = [
      added('f', { kind: 'frame', title: 'Receive', at: [1000, 0], size: [600, 300] }),
      note('n', [1010, 10], { frame: 'f', text: 'x' }),
    ]
    expect(painted(board, new Map(), 0.2).slice(-3)).toEqual(['at 1000', 'Receive', 'at -1000'])
    expect(painted(board, new Map(), 0.06)).not.toContain('Receive')
    expect(painted(board, new Map(), 1).filter((entry) => entry === 'Receive')).toHaveLength(1)
  })

  it('[C71] turns an element about its middle', () => {
    const shape = added('s', { kind: 'shape', at: [1000, 0], size: [200, 100], angle: 30 })
    expect(painted([shape])).toEqual(['at 1100', 'turned 30', 'at -100'])
    const turning = new Map<string, Live>([['s', { at: [1000, 0], size: [200, 100], angle: -90 }]])
    expect(painted([shape], turning)).toEqual(['at 1100', 'turned -90', 'at -100'])
  })
})
