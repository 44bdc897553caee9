import { describe, expect, it } from 'vitest'
import { dropEdits } from './carrying.ts'
import { boardOf, card, note } from '../testing/boards.ts'
import { editorOn } from '../testing/editors.ts'
import { commits, down, move, play, previews, seen, up } from '../testing/play.ts'
import { noteTool } from '../tools/note-tool.ts'
import { selectTool } from '../tools/select-tool.ts'

const inCell = { stage: 'notice', lane: 'doing' }
const board = () =>
  boardOf(
    card('ad'),
    note('free', [1000, 0]),
    note('on', [150, 30], { ...inCell, touchpoint: 'ad', order: 'a2' }),
  )
const drag = (from: readonly [number, number], to: readonly [number, number], modifiers = {}) => [
  down(...from, modifiers),
  move(...to, modifiers),
  up(...to, modifiers),
]
const set = (id: string, to: object) => ({ do: 'set', in: 'elements', id, to })

describe('notes on a touchpoint', () => {
  it('[E72] a note that is dropped with its middle on a card is on it, and stays where it was dropped', () => {
    const effects = play(selectTool, seen(board()), drag([1060, 60], [100, 60], { mod: true }))
    expect(commits(effects)).toEqual([[set('free', { at: [40, 8], ...inCell, touchpoint: 'ad' })]])
    expect(previews(effects)[0]).toMatchObject({ cell: { x: 16, y: 16, w: 200, h: 88 } })
    expect(commits(play(noteTool, seen(board()), drag([80, 60], [80, 60])))).toMatchObject([
      [{ do: 'add', value: { kind: 'note', touchpoint: 'ad' } }],
    ])
  })

  it('[E72] it moves with the card, by drag and by keys, and one step takes that back', () => {
    const effects = play(selectTool, seen(board()), drag([40, 90], [488, 90]))
    expect(previews(effects)[0]).toMatchObject({ ids: ['ad', 'on'] })
    expect(commits(effects)).toEqual([
      [set('ad', { at: [16, 16], stage: 'buy' }), set('on', { at: [150, 30], stage: 'buy' })],
    ])
    const { editor, run, element } = editorOn(
      card('ad'),
      note('on', [150, 30], { ...inCell, touchpoint: 'ad' }),
    )
    editor.select(['ad'])
    run('move-far-down')
    expect([element('ad'), element('on')]).toMatchObject([{ at: [16, 62] }, { at: [150, 76] }])
    expect(element('on')).toMatchObject({ touchpoint: 'ad' })
    run('undo')
    expect([element('ad'), element('on')]).toMatchObject([{ at: [16, 16] }, { at: [150, 30] }])
  })

  it('[E72] dragging it away takes it off, dragging it on another card puts it there', () => {
    expect(commits(play(selectTool, seen(board()), drag([200, 100], [1300, 500])))[0]).toMatchObject([
      { id: 'on', to: { touchpoint: undefined, stage: null } },
    ])
    const two = boardOf(
      card('ad'),
      card('shop', { stage: 'buy' }),
      note('n', [150, 30], { touchpoint: 'ad' }),
    )
    expect(commits(play(selectTool, seen(two), drag([200, 130], [550, 130])))[0]).toMatchObject([
      { id: 'n', to: { touchpoint: 'shop' } },
    ])
  })

  it('[E72] deleting the card lets go of its notes in the same step, and copies take them along', () => {
    const {
      editor,
      run,
      element,
      idsOf,
      commits: steps,
    } = editorOn(card('ad'), note('on', [150, 30], { ...inCell, touchpoint: 'ad' }))
    editor.select(['ad'])
    run('duplicate')
    const copy = idsOf('touchpoint').find((id) => id !== 'ad')
    expect(idsOf('note').map((id) => element(id))).toMatchObject([{ touchpoint: 'ad' }, { touchpoint: copy }])
    editor.select(['ad'])
    run('delete')
    expect(steps).toHaveLength(2)
    expect(element('on')).not.toHaveProperty('touchpoint')
  })

  it('[E134] a drop of many notes looks at what each is dropped on, not at every card for each', () => {
    const all = Array.from({ length: 60 }, (_, i) => i)
    const view = seen(
      boardOf(
        ...all.map((i) => card(`card${i}`, { stage: null, lane: null, at: [2000 + 400 * i, 0] })),
        ...all.map((i) => note(`note${i}`, [2000 + 400 * i, 1000])),
      ),
    )
    let asked = 0
    const rectOf: typeof view.layout.rectOf = (element) => (asked++, view.layout.rectOf(element))
    const edits = dropEdits(
      { ...view, layout: { ...view.layout, rectOf } },
      all.map((i) => `note${i}`),
      [0, -1000],
    )
    expect(edits).toEqual(
      all.map((i) => set(`note${i}`, { at: [2000 + 400 * i, 0], touchpoint: `card${i}` })),
    )
    expect(asked).toBeLessThan(8 * all.length)
  })
})
