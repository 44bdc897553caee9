import { describe, expect, it } from 'vitest'
import { added, boardOf, card, note } from '../testing/boards.ts'
import { cancel, commits, down, move, play, previews, seen, up } from '../testing/play.ts'
import { seenAtSize } from '../arranging/resizing.ts'
import { selectTool } from './select-tool.ts'

const alone = (kind: 'shape' | 'image' | 'text' | 'ink', fields: Record<string, unknown> = {}) =>
  boardOf(
    added('it', {
      kind,
      at: [1000, 400],
      size: [200, 100],
      ...(kind === 'image' && { asset: 'a' }),
      ...(kind === 'ink' && { points: [0, 0, 0.5, 200, 100, 1] }),
      ...fields,
    }),
  )
const pulled = (
  board: ReturnType<typeof boardOf>,
  from: readonly [number, number],
  to: readonly [number, number],
  modifiers = {},
) =>
  play(selectTool, seen(board, { selection: ['it'] }), [
    down(...from),
    move(from[0] + 5, from[1] + 5, modifiers),
    up(...to, modifiers),
  ])
const written = (effects: ReturnType<typeof play>) => commits(effects)[0]?.[0]

describe('resizing one element', () => {
  it('[E79] with Alt the middle stays', () => {
    expect(written(pulled(alone('shape'), [1200, 450], [1240, 450], { alt: true }))).toMatchObject({
      to: { at: [960, 400], size: [280, 100] },
    })
  })

  it('[E79] with Alt and Shift middle and proportions stay', () => {
    expect(
      written(pulled(alone('shape'), [1200, 500], [1240, 500], { alt: true, shift: true })),
    ).toMatchObject({ to: { at: [960, 380], size: [280, 140] } })
  })

  it('[E79] in a cell, resizing from the middle stops at its edge', () => {
    const board = boardOf(card('it', { at: [24, 16] }))
    expect(written(pulled(board, [224, 60], [400, 60], { alt: true }))).toMatchObject({
      to: { at: [8, 16], size: [232, 88] },
    })
  })

  it('[E79] an image keeps its proportions, and with Shift it does not', () => {
    expect(written(pulled(alone('image'), [1200, 500], [1300, 500]))).toMatchObject({
      to: { size: [304, 152] },
    })
    expect(written(pulled(alone('image'), [1200, 500], [1300, 500], { shift: true }))).toMatchObject({
      to: { size: [304, 100] },
    })
  })

  it('[E79] the corners of a text scale its letters, its sides the width alone', () => {
    const text = alone('text', { fontSize: 20 })
    expect(written(pulled(text, [1200, 500], [1400, 500]))).toEqual({
      do: 'set',
      in: 'elements',
      id: 'it',
      to: { size: [400, 200], fontSize: 40 },
    })
    expect(written(pulled(text, [1200, 450], [1400, 450]))).toMatchObject({ to: { size: [400, 100] } })
  })

  it('[E79] the letters of a text are seen growing before its corner is let go', () => {
    const text = alone('text', { fontSize: 20 }).document.store.get().elements.get('it')
    if (text?.kind !== 'text') throw new Error('no text')
    const sizes = (w: number, h: number) => seenAtSize(text, [w, h]).fontSize
    expect([sizes(400, 200), sizes(101, 50), sizes(400, 100), sizes(200, 160)]).toEqual([40, 10, 20, 20])
  })

  it('[E79] the points of a drawing grow with it', () => {
    expect(written(pulled(alone('ink'), [1200, 500], [1400, 500]))).toMatchObject({
      to: { size: [400, 100], points: [0, 0, 0.5, 400, 100, 1] },
    })
  })
})

describe('resizing several elements', () => {
  const two = () =>
    boardOf(note('a', [1000, 400]), note('b', [1240, 520], { size: [160, 80] }), card('c', { order: 'a9' }))
  const view = (board = two()) => seen(board, { selection: ['a', 'b'] })

  it('[E80] one box scales the places and sizes of all, in one commit', () => {
    // The box goes from [1000, 400] to [1400, 600].
    const effects = play(selectTool, view(), [down(1400, 600), move(1500, 700), up(1800, 800)])
    expect(previews(effects)[0]).toMatchObject({ kind: 'place', places: [{ id: 'a' }, { id: 'b' }] })
    expect(commits(effects)).toEqual([
      [
        { do: 'set', in: 'elements', id: 'a', to: { size: [240, 240] } },
        { do: 'set', in: 'elements', id: 'b', to: { at: [1480, 640] } },
        { do: 'set', in: 'elements', id: 'b', to: { size: [320, 160] } },
      ],
    ])
  })

  it('[E80] none becomes smaller than its kind may be, and nothing is ever no number', () => {
    const effects = play(selectTool, view(), [down(1400, 600), move(1300, 500), up(-5000, -5000)])
    const board = two()
    board.document.edit(commits(effects)[0] ?? [])
    const sizes = ['a', 'b'].map((id) => {
      const element = board.document.store.get().elements.get(id)
      return element && 'size' in element ? element.size : []
    })
    expect(sizes.flat().every((length) => length >= 64 && Number.isFinite(length))).toBe(true)
    const json = JSON.stringify([previews(effects), commits(effects)])
    expect(json).not.toContain('null,null')
  })

  it('[E80] Escape brings all back', () => {
    const effects = play(selectTool, view(), [down(1400, 600), move(1500, 700), cancel, up(1500, 700)])
    expect(commits(effects)).toEqual([])
    expect(previews(effects).at(-1)).toBeNull()
  })

  it('[E80] what somebody else removes meanwhile is left out', () => {
    const board = two()
    const before = seen(board, { selection: ['a', 'b'] })
    const { state } = selectTool.next(selectTool.initial, down(1400, 600), before)
    board.byOther([{ do: 'remove', in: 'elements', ids: ['a'] }])
    const { effects } = selectTool.next(state, up(1800, 800), seen(board, { selection: ['b'] }))
    expect(
      commits(effects)
        .flat()
        .every((edit) => 'id' in edit && edit.id === 'b'),
    ).toBe(true)
  })
})

describe('turning', () => {
  /** The circle is 40 pixels above the middle of the upper side. */
  const grip = [1100, 360] as const

  it('[E81] the circle above an element turns it, and writes the angle once', () => {
    const effects = pulled(alone('shape'), grip, [1190, 450])
    expect(previews(effects).at(0)).toMatchObject({ kind: 'place', places: [{ id: 'it', at: [1000, 400] }] })
    expect(commits(effects)).toEqual([[{ do: 'set', in: 'elements', id: 'it', to: { angle: 90 } }]])
  })

  it('[E81] with Shift the angle is a multiple of 15°; level is no angle', () => {
    expect(written(pulled(alone('text'), grip, [1140, 370], { shift: true }))).toMatchObject({
      to: { angle: 30 },
    })
    const turned = alone('shape', { angle: 90 })
    expect(written(pulled(turned, [1190, 450], [1100, 360]))).toEqual({
      do: 'set',
      in: 'elements',
      id: 'it',
      to: { angle: undefined },
    })
  })

  it('[E81] cards and notes are not turned', () => {
    const board = boardOf(note('it', [1000, 400]))
    const effects = play(selectTool, seen(board, { selection: ['it'] }), [
      down(1060, 360),
      move(1150, 400),
      up(1150, 450),
    ])
    expect(commits(effects)).toEqual([])
  })

  it('[E81] a turned element is hit where it is seen, and resized along its own sides', () => {
    // Upright: 100 wide and 200 high around [1100, 450].
    const board = alone('shape', { angle: 90 })
    const view = seen(board, { selection: ['it'] })
    expect(view.hit([1100, 540])).toBe('it')
    expect(view.hit([1190, 450])).toBeNull()
    expect(view.within({ x: 1090, y: 540, w: 10, h: 5 })).toEqual(['it'])
    // Its right side is below; pulling it down by 40 makes it 40 wider, and its upper end stays.
    const effects = pulled(board, [1100, 550], [1100, 590])
    expect(written(effects)).toMatchObject({ to: { at: [980, 420], size: [240, 100] } })
  })
})
