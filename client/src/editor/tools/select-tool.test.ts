import { describe, expect, it } from 'vitest'
import { added, boardOf, card, note } from '../testing/boards.ts'
import {
  cancel,
  commits,
  double,
  down,
  lasting,
  move,
  play,
  previews,
  type Seeing,
  seen,
  up,
} from '../testing/play.ts'
import { selectTool } from './select-tool.ts'

const see = (seeing?: Seeing) =>
  seen(boardOf(card('a'), card('b', { stage: 'buy', order: 'a2' }), note('n', [1000, 0])), seeing)

describe('select tool: what is clicked', () => {
  it('[E1] a click selects what lies on top, and never moves it', () => {
    const stacked = seen(boardOf(card('a'), card('top', { at: [24, 24], order: 'a2' })))
    expect(play(selectTool, stacked, [down(100, 60), move(102, 61), up(102, 61)])).toEqual([
      { do: 'select', ids: ['top'] },
    ])
  })

  it('[E1] a click on nothing selects nothing', () => {
    expect(play(selectTool, see({ selection: ['a'] }), [down(400, 300), up(400, 300)])).toEqual([
      { do: 'select', ids: [] },
    ])
  })

  it('[E2] Shift adds to the selection and takes away from it', () => {
    const add = play(selectTool, see({ selection: ['a'] }), [down(500, 40, { shift: true }), up(500, 40)])
    expect(add).toEqual([{ do: 'select', ids: ['a', 'b'] }])
    const remove = play(selectTool, see({ selection: ['a', 'b'] }), [
      down(500, 40, { shift: true }),
      up(500, 40),
    ])
    expect(remove).toEqual([{ do: 'select', ids: ['a'] }])
    expect(
      play(selectTool, see({ selection: ['a'] }), [down(400, 300, { shift: true }), up(400, 300)]),
    ).toEqual([])
  })

  it('[E3] a brush selects everything it touches, and Shift keeps what was selected', () => {
    const brush = [down(400, 200), move(300, 90), move(100, 50), up(100, 50)]
    expect(lasting(play(selectTool, see({ selection: ['n'] }), brush)).at(-1)).toEqual({
      do: 'select',
      ids: ['a'],
    })
    const adding = [down(400, 200, { shift: true }), move(100, 50), up(100, 50)]
    expect(lasting(play(selectTool, see({ selection: ['n'] }), adding)).at(-1)).toEqual({
      do: 'select',
      ids: ['n', 'a'],
    })
  })

  it('[E3] Escape during a brush brings the former selection back', () => {
    const effects = play(selectTool, see({ selection: ['n'] }), [
      down(400, 200, { shift: true }),
      move(100, 50),
      cancel,
      up(100, 50),
    ])
    expect(lasting(effects).at(-1)).toEqual({ do: 'select', ids: ['n'] })
  })

  it('[E4] a double click on an element edits its text', () => {
    expect(lasting(play(selectTool, see(), [double(500, 40)]))).toEqual([
      { do: 'select', ids: ['b'] },
      { do: 'edit-text', id: 'b' },
    ])
  })

  it('[E4] a double click on a cell makes a touchpoint there, and beside the grid a note', () => {
    const [inCell] = commits(play(selectTool, see(), [double(700, 180)]))
    expect(inCell).toMatchObject([
      {
        do: 'add',
        value: { kind: 'touchpoint', stage: 'buy', lane: 'marketing', department: 'marketing' },
      },
    ])
    const effects = play(selectTool, see(), [double(1300, 600)])
    expect(commits(effects)).toMatchObject([
      [{ do: 'add', value: { kind: 'note', stage: null, lane: null, department: 'service' } }],
    ])
    expect(lasting(effects).slice(1)).toEqual([
      { do: 'select', ids: ['new-1'] },
      { do: 'edit-text', id: 'new-1', isNew: true },
    ])
  })

  it('[E206] a double click on the curve makes nothing, and edits what lies there', () => {
    const curve = { kind: 'curve', name: '', order: 'Zz' } as const
    const here = seen(
      boardOf(
        { do: 'add', in: 'lanes', id: 'curve', value: curve },
        note('there', [16, 16], { stage: 'notice', lane: 'curve' }),
      ),
    )
    expect(lasting(play(selectTool, here, [double(600, 60)]))).toEqual([])
    expect(lasting(play(selectTool, here, [double(40, 40)]))).toEqual([
      { do: 'select', ids: ['there'] },
      { do: 'edit-text', id: 'there' },
    ])
  })
})

describe('select tool: dragging', () => {
  it('[E5] a drag writes once, on drop', () => {
    const effects = play(selectTool, see(), [
      down(100, 60),
      move(105, 60),
      move(140, 60),
      move(180, 60),
      up(180, 60),
    ])
    expect(commits(effects)).toEqual([[{ do: 'set', in: 'elements', id: 'a', to: { at: [96, 16] } }]])
  })

  it('[E5] a drag begins only after four pixels on the screen, whatever the zoom', () => {
    const nearly = { ...down(100, 60), screen: [25, 15] as const }
    const moved = { ...move(112, 60), screen: [28, 15] as const }
    expect(previews(play(selectTool, see({ zoom: 0.25 }), [nearly, moved]))).toEqual([])
  })

  it('[E6] Escape during a drag writes nothing', () => {
    const effects = play(selectTool, see(), [down(100, 60), move(200, 60), cancel, up(200, 60)])
    expect(commits(effects)).toEqual([])
    expect(previews(effects).at(-1)).toBeNull()
  })

  it('[E7] everything selected is dragged; something else is selected first', () => {
    const both = play(selectTool, see({ selection: ['a', 'n'] }), [
      down(100, 60),
      move(100, 140),
      up(100, 180),
    ])
    expect(commits(both)[0]?.map((edit) => 'id' in edit && edit.id)).toEqual(['a', 'n'])
    const other = play(selectTool, see({ selection: ['a'] }), [down(500, 40), move(520, 40), up(520, 40)])
    expect(lasting(other)[0]).toEqual({ do: 'select', ids: ['b'] })
    expect(commits(other)[0]).toHaveLength(1)
  })

  it('[E8] what someone else removes during a drag is left out', () => {
    const board = boardOf(card('a'), card('b', { stage: 'buy', order: 'a2' }))
    const before = seen(board, { selection: ['a', 'b'] })
    const { state } = selectTool.next(
      selectTool.next(selectTool.initial, down(100, 60), before).state,
      move(150, 60),
      before,
    )
    board.byOther([{ do: 'remove', in: 'elements', ids: ['a'] }])
    const { effects } = selectTool.next(state, up(180, 60), seen(board, { selection: ['b'] }))
    expect(commits(effects)).toEqual([[{ do: 'set', in: 'elements', id: 'b', to: { at: [96, 16] } }]])
  })

  it('[E9] with Alt a drag places copies, and the elements stay', () => {
    const effects = play(selectTool, see(), [
      down(100, 60),
      move(100, 160, { alt: true }),
      up(100, 180, { alt: true }),
    ])
    expect(previews(effects)[0]).toMatchObject({ kind: 'move', copy: true })
    expect(commits(effects)).toMatchObject([
      [{ do: 'add', id: 'new-1', value: { kind: 'touchpoint', lane: 'marketing', at: [16, 16] } }],
    ])
    expect(lasting(effects).at(-1)).toEqual({ do: 'select', ids: ['new-1'] })
  })

  it('[E10] a connector moves by its points, and stays with the elements it ends on', () => {
    const board = boardOf(
      card('a'),
      added('free', { kind: 'connector', from: [600, 500], to: [700, 500], route: 'straight', order: 'a3' }),
      added('half', { kind: 'connector', from: 'a', to: [300, 300], order: 'a4' }),
    )
    const effects = play(selectTool, seen(board, { selection: ['free', 'half'] }), [
      down(650, 501),
      move(660, 511),
      up(660, 511),
    ])
    expect(commits(effects)).toEqual([
      [
        { do: 'set', in: 'elements', id: 'free', to: { from: [610, 510], to: [710, 510] } },
        { do: 'set', in: 'elements', id: 'half', to: { to: [310, 310] } },
      ],
    ])
  })
})

describe('select tool: resizing', () => {
  it('[E11] a handle resizes, and writes place and size once', () => {
    const effects = play(selectTool, see({ selection: ['n'] }), [
      down(1120, 120),
      move(1150, 140),
      up(1160, 160),
    ])
    expect(previews(effects)[0]).toEqual({ kind: 'resize', id: 'n', at: [1000, 0], size: [152, 144] })
    expect(commits(effects)).toEqual([[{ do: 'set', in: 'elements', id: 'n', to: { size: [160, 160] } }]])
  })

  it('[E11] resizing to the left moves the corner and stops at the edge of the cell', () => {
    const effects = play(selectTool, see({ selection: ['a'] }), [down(16, 60), move(-100, 60), up(-100, 60)])
    expect(commits(effects)).toEqual([
      [{ do: 'set', in: 'elements', id: 'a', to: { at: [8, 16], size: [208, 88] } }],
    ])
  })

  it('[E12] an element keeps a sensible least size', () => {
    const effects = play(selectTool, see({ selection: ['a'] }), [down(216, 104), move(20, 20), up(20, 20)])
    expect(commits(effects)).toEqual([[{ do: 'set', in: 'elements', id: 'a', to: { size: [120, 64] } }]])
  })

  it('[E12] with Shift the proportions stay', () => {
    const effects = play(selectTool, see({ selection: ['n'] }), [
      down(1120, 120),
      move(1130, 120, { shift: true }),
      up(1200, 130, { shift: true }),
    ])
    expect(commits(effects)).toEqual([[{ do: 'set', in: 'elements', id: 'n', to: { size: [200, 200] } }]])
  })
})

describe('select tool: without the right to edit', () => {
  it('[E13] who may not edit can select, and is told why nothing moves', () => {
    const effects = play(selectTool, see({ canEdit: false }), [down(100, 60), move(180, 60), up(180, 60)])
    expect(effects).toEqual([{ do: 'select', ids: ['a'] }, { do: 'refuse' }])
    expect(lasting(play(selectTool, see({ canEdit: false }), [double(100, 60)]))).toEqual([{ do: 'refuse' }])
  })
})
