import type { Edit } from '@wegpunkt/shared/board/edits'
import { describe, expect, it } from 'vitest'
import { boardOf, card } from '../../editor/testing/boards.ts'
import { plainPalette } from '../testing/plain-palette.ts'
import { recordingCanvas } from '../testing/recorded.ts'
import { type Ghost, type Seen, ghostsOf, lineBetween } from './ghosts.ts'
import { paintGhosts } from './paint-ghosts.ts'

function seenWith(...edits: Edit[]): Seen {
  const { store } = boardOf(...edits).document
  return { board: store.get(), layout: store.layout() }
}
const nothing = { added: [], removed: [], changed: [] }
const size = { w: 200, h: 88 }
const inBuy = card('shop', { stage: 'buy' })
const wider: Edit = { do: 'set', in: 'stages', id: 'notice', to: { width: 800 } }
const noBuy: Edit = { do: 'remove', in: 'stages', ids: ['buy'] }

describe('ghosts of an earlier board', () => {
  it('[C120] lie where a touchpoint was: in its cell as it lies by now, or at its place where that is gone', () => {
    const gone = { ...nothing, removed: [{ id: 'shop', title: 'Shop' }] }
    const at = (after: Seen): unknown => ghostsOf(gone, seenWith(inBuy), after)
    const ghost = { id: 'shop', became: 'removed', title: 'Shop' }
    expect(at(seenWith())).toEqual([{ ...ghost, at: { x: 464, y: 16, ...size } }])
    expect(at(seenWith(wider))).toEqual([{ ...ghost, at: { x: 816, y: 16, ...size } }])
    expect(at(seenWith(noBuy))).toEqual([{ ...ghost, at: { x: 464, y: 16, ...size } }])
  })

  it('[C121] mark what was added and changed, and lead from its old place to what moved', () => {
    const before = seenWith(card('shop'), card('ad', { at: [232, 16] }))
    const after = seenWith(
      inBuy,
      card('ad', { at: [232, 16] }),
      card('chat', { stage: 'buy', at: [232, 16] }),
    )
    const changes = {
      ...nothing,
      added: [{ id: 'chat' }],
      changed: [
        { before: 'shop', after: 'shop', moved: { from: 'notice', to: 'buy' } },
        { before: 'ad', after: 'ad', moved: null },
        { before: 'lost', after: 'lost', moved: null },
      ],
    }
    expect(ghostsOf(changes, before, after)).toEqual([
      { id: 'chat', became: 'added', at: { x: 680, y: 16, ...size } },
      {
        id: 'shop',
        became: 'moved',
        at: { x: 464, y: 16, ...size },
        from: { x: 16, y: 16, ...size },
      },
      { id: 'ad', became: 'changed', at: { x: 232, y: 16, ...size } },
    ])
  })

  it('[C121] the way of what moved runs from edge to edge', () => {
    expect(lineBetween({ x: 0, y: 0, ...size }, { x: 400, y: 0, ...size })).toEqual([
      [200, 44],
      [400, 44],
    ])
    const [start] = lineBetween({ x: 0, y: 0, ...size }, { x: 0, y: 0, ...size })
    expect(start).toEqual([100, 44])
  })

  it('[C122] differ by their signs, not by colour alone, and are as large on the screen at any zoom', () => {
    const at = { x: 0, y: 0, ...size }
    const signOf = (ghost: Ghost, zoom: number): unknown => {
      const { canvas, drawn } = recordingCanvas()
      paintGhosts(canvas, [ghost], {
        theme: plainPalette.theme,
        zoom,
        visible: { x: -50, y: -50, w: 999, h: 999 },
      })
      const badge = drawn.findIndex(({ call }) => call === 'arc')
      expect(Number(drawn[badge]?.args[2]) * zoom).toBe(9)
      return drawn.slice(badge).map(({ call, args }) => [call, args])
    }
    const signs = (['added', 'changed'] as const).map((became) => signOf({ id: 'a', became, at }, 0.5))
    const all = [
      ...signs,
      signOf({ id: 'a', became: 'removed', title: '', at }, 0.5),
      signOf({ id: 'a', became: 'moved', from: at, at }, 0.5),
    ]
    expect(new Set(all.map((sign) => JSON.stringify(sign))).size).toBe(4)
  })
})
