import { describe, expect, it } from 'vitest'
import { boardOf, card, note } from '../testing/boards.ts'
import { editorOn } from '../testing/editors.ts'
import { commits, double, down, lasting, move, play, seen, up } from '../testing/play.ts'
import { selectTool } from '../tools/select-tool.ts'

const grouped = () =>
  boardOf(
    note('a', [1000, 400], { group: 'g' }),
    note('b', [1200, 400], { group: 'g' }),
    note('c', [1400, 400]),
  )
const clickOn = (x: number, y: number, modifiers = {}) => [down(x, y, modifiers), up(x, y, modifiers)]
const selects = (effects: ReturnType<typeof play>) =>
  effects.flatMap((effect) => (effect.do === 'select' ? [effect.ids] : []))

describe('groups', () => {
  it('[E84] a click selects the group, and another click the one element of it', () => {
    const effects = play(selectTool, seen(grouped()), [...clickOn(1050, 450), ...clickOn(1050, 450)])
    expect(selects(effects)).toEqual([['a', 'b'], ['a']])
    const inside = play(selectTool, seen(grouped(), { selection: ['a'] }), clickOn(1250, 450))
    expect(selects(inside)).toEqual([['b']])
  })

  it('[E84] a double click goes into the group before it edits a text', () => {
    const press = [...clickOn(1050, 450), ...clickOn(1050, 450), double(1050, 450)]
    const first = play(selectTool, seen(grouped()), press)
    expect(lasting(first)).toEqual([
      { do: 'select', ids: ['a', 'b'] },
      { do: 'select', ids: ['a'] },
    ])
    expect(lasting(play(selectTool, seen(grouped(), { selection: ['a'] }), press)).at(-1)).toEqual({
      do: 'edit-text',
      id: 'a',
    })
  })

  it('[E84] Shift adds and takes away whole groups, and a brush takes them whole', () => {
    const add = play(selectTool, seen(grouped(), { selection: ['c'] }), clickOn(1050, 450, { shift: true }))
    expect(selects(add)).toEqual([['c', 'a', 'b']])
    const take = play(
      selectTool,
      seen(grouped(), { selection: ['c', 'a', 'b'] }),
      clickOn(1250, 450, { shift: true }),
    )
    expect(selects(take)).toEqual([['c']])
    const brush = play(selectTool, seen(grouped()), [down(950, 600), move(1050, 500), up(1050, 500)])
    expect(selects(brush).at(-1)).toEqual(['a', 'b'])
  })

  it('[E84] a drag moves the whole group; a single element of it that is selected moves alone', () => {
    const drag = [down(1050, 450), move(1050, 500), up(1050, 610)]
    expect(commits(play(selectTool, seen(grouped()), drag))[0]).toHaveLength(2)
    expect(commits(play(selectTool, seen(grouped(), { selection: ['a'] }), drag))[0]).toHaveLength(1)
  })

  it('[E84] the context menu and keys are about the whole group', () => {
    const { editor, run, idsOf, selected } = editorOn(
      note('a', [100, 500], { group: 'g' }),
      note('b', [300, 500], { group: 'g' }),
    )
    editor.openMenu([0, 0], [150, 550])
    expect(selected()).toEqual(['a', 'b'])
    run('move-right')
    run('delete')
    expect(idsOf('note')).toEqual([])
  })

  it('[E85] grouping groups makes one group, in one step, and ungrouping ends it', () => {
    const board = editorOn(
      note('a', [1000, 400], { group: 'g' }),
      note('b', [1200, 400], { group: 'g' }),
      card('c'),
    )
    const { editor, run, can, element, commits: written } = board
    editor.select(['a', 'b'])
    expect(can('group')).toBe(false)
    editor.select(['a', 'c'])
    run('group')
    const groups = new Set(['a', 'b', 'c'].map((id) => element(id)?.group))
    expect(groups.size).toBe(1)
    expect(groups.has('g')).toBe(false)
    expect(board.selected().toSorted()).toEqual(['a', 'b', 'c'])
    run('ungroup')
    expect(['a', 'b', 'c'].map((id) => element(id)?.group)).toEqual([undefined, undefined, undefined])
    expect(written).toHaveLength(2)
    run('undo')
    expect(element('a')?.group).toBe([...groups][0])
  })

  it('[E85] the last one of a group is alone', () => {
    const view = seen(boardOf(note('a', [1000, 400], { group: 'g' })))
    expect(selects(play(selectTool, view, clickOn(1050, 450)))).toEqual([['a']])
  })
})
