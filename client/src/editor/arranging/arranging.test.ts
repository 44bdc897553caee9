import { describe, expect, it } from 'vitest'
import { columnsFor } from './arranging.ts'
import { added, card, note } from '../testing/boards.ts'
import { editorOn } from '../testing/editors.ts'

const three = () =>
  editorOn(
    note('a', [1000, 400]),
    note('b', [1170, 470], { size: [80, 80] }),
    note('c', [1400, 430], { size: [200, 120] }),
  )
const places = ({ element }: ReturnType<typeof editorOn>, ids = ['a', 'b', 'c']) =>
  ids.map((id) => {
    const found = element(id)
    return found && 'at' in found ? found.at : null
  })

describe('aligning', () => {
  it.each([
    [
      'align-left',
      [
        [1000, 400],
        [1000, 470],
        [1000, 430],
      ],
    ],
    [
      'align-centre',
      [
        [1240, 400],
        [1260, 470],
        [1200, 430],
      ],
    ],
    [
      'align-right',
      [
        [1480, 400],
        [1520, 470],
        [1400, 430],
      ],
    ],
    [
      'align-top',
      [
        [1000, 400],
        [1170, 400],
        [1400, 400],
      ],
    ],
    [
      'align-middle',
      [
        [1000, 415],
        [1170, 435],
        [1400, 415],
      ],
    ],
    [
      'align-bottom',
      [
        [1000, 430],
        [1170, 470],
        [1400, 430],
      ],
    ],
  ] as const)('[E82] %s puts all onto one line, in one step of undo', (id, expected) => {
    const board = three()
    board.editor.select(['a', 'b', 'c'])
    board.run(id)
    expect(places(board)).toEqual(expected)
    expect(board.commits).toHaveLength(1)
  })

  it('[E82] distributing makes equal gaps between the first and the last', () => {
    const board = three()
    board.editor.select(['c', 'a', 'b'])
    board.run('distribute-horizontally')
    expect(places(board)).toEqual([
      [1000, 400],
      [1220, 470],
      [1400, 430],
    ])
    board.editor.select(['a', 'b'])
    expect(board.can('distribute-horizontally')).toBe(false)
    expect(board.can('align-left')).toBe(true)
  })

  it('[E82] a group is aligned as one, and what is locked stays', () => {
    const board = editorOn(
      note('a', [1000, 400], { group: 'g' }),
      note('b', [1160, 400], { group: 'g' }),
      note('c', [1400, 600]),
      note('fixed', [900, 900], { locked: true }),
    )
    board.editor.select(['a', 'b', 'c', 'fixed'])
    board.run('align-right')
    expect(places(board, ['a', 'b', 'c', 'fixed'])).toEqual([
      [1240, 400],
      [1400, 400],
      [1400, 600],
      [900, 900],
    ])
  })
})

describe('tidying up', () => {
  it('[E83] a heap becomes rows and columns with equal gaps, in reading order', () => {
    const board = editorOn(
      note('a', [1003, 401]),
      note('b', [1150, 433]),
      note('c', [1020, 560]),
      note('d', [1201, 555]),
    )
    board.editor.select(['d', 'c', 'b', 'a'])
    board.run('tidy-up')
    expect(places(board, ['a', 'b', 'c', 'd'])).toEqual([
      [1003, 401],
      [1139, 401],
      [1003, 537],
      [1139, 537],
    ])
    expect(board.commits).toHaveLength(1)
  })

  it('[E83] what lies in a cell stays in it, with as many columns as it has room for', () => {
    const board = editorOn(
      card('a', { at: [20, 16] }),
      card('b', { at: [230, 20] }),
      card('c', { at: [460, 18] }),
    )
    board.editor.select(['a', 'b', 'c'])
    // The cell has grown to 676 pixels by then, for three cards of 200.
    board.run('tidy-up')
    expect(places(board)).toEqual([
      [20, 16],
      [236, 16],
      [452, 16],
    ])
    expect(board.element('c')).toMatchObject({ stage: 'notice', lane: 'doing' })
  })

  it('[E83] connectors follow and are not arranged', () => {
    const board = editorOn(
      note('a', [1003, 401]),
      note('b', [1150, 433]),
      added('ab', { kind: 'connector', from: 'a', to: 'b' }),
    )
    board.editor.select(['a', 'b', 'ab'])
    board.run('tidy-up')
    expect(board.commits[0]?.map((edit) => 'id' in edit && edit.id)).toEqual(['b'])
  })

  it('[E134] looks once at each width, and tries no number of columns that has no room', () => {
    const widths = [300, 100, 200, ...Array.from({ length: 200 }, () => 100)]
    let asked = 0
    const ordered = widths.map((w) => ({
      rect: {
        x: 0,
        y: 0,
        h: 88,
        get w() {
          return (asked++, w)
        },
      },
    }))
    expect(columnsFor(ordered, 200, 516)).toEqual({ columns: 2, widths: [300, 100] })
    expect(asked).toBe(widths.length)
    expect(columnsFor(ordered, 200, Infinity).columns).toBe(200)
    expect(columnsFor(ordered, 200, 0).columns).toBe(1)
  })

  it('[E179] says so when it puts something into another stage or lane, and offers to take it back', () => {
    const { editor, run, element } = editorOn(
      card('a', { stage: 'notice' }),
      card('b', { stage: 'buy' }),
      card('c', { stage: 'buy', at: [232, 40] }),
    )
    editor.select(['b', 'c'])
    run('align-top')
    expect(editor.notices.get()).toBeNull()
    editor.select(['a', 'b'])
    run('align-left')
    expect(element('b')).toMatchObject({ stage: 'notice' })
    expect(editor.notices.get()).toEqual({ key: 'cells-changed', values: { count: 1 }, offersUndo: true })
    editor.undo()
    expect(element('b')).toMatchObject({ stage: 'buy' })
  })
})
