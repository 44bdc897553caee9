import { describe, expect, it } from 'vitest'
import { feelEdits } from '../feelings.ts'
import { added, boardOf, card, note } from '../testing/boards.ts'
import { editorOn } from '../testing/editors.ts'
import { commits, down, lasting, move, play, previews, seen, up } from '../testing/play.ts'
import { selectTool } from '../tools/select-tool.ts'

const open = () =>
  editorOn(
    card('fixed', { locked: true, title: 'Ad' }),
    note('free', [1000, 400]),
    card('b', { stage: 'buy' }),
  )

describe('a locked element', () => {
  it('[E86] is not dragged: a drag that begins on it is a brush', () => {
    const view = seen(boardOf(card('fixed', { locked: true })))
    const effects = play(selectTool, view, [down(100, 60), move(150, 60), up(180, 60)])
    expect(commits(effects)).toEqual([])
    expect(previews(effects)[0]).toMatchObject({ kind: 'brush' })
  })

  it('[E86] stays where it is when others that are selected with it are dragged', () => {
    const view = seen(boardOf(card('fixed', { locked: true }), note('free', [1000, 400])), {
      selection: ['fixed', 'free'],
    })
    const [edits] = commits(play(selectTool, view, [down(1050, 450), move(1050, 500), up(1050, 530)]))
    expect(edits?.map((edit) => 'id' in edit && edit.id)).toEqual(['free'])
  })

  it('[E86] has no handles', () => {
    expect(seen(open(), { selection: ['fixed'] }).gripAt([216, 104])).toBeNull()
    expect(seen(open(), { selection: ['b'] }).gripAt([664, 104])).toEqual({ kind: 'resize', handle: 'se' })
  })

  it.each([
    ['nudging', 'move-right'],
    ['deleting', 'delete'],
    ['stacking', 'stack-back'],
  ] as const)('[E86] %s does nothing to it, and says why', (_, action) => {
    const { editor, run, element, doc } = open()
    const before = element('fixed')
    editor.select(['fixed'])
    run(action)
    expect(element('fixed')).toEqual(before)
    expect(doc.getMap('elements').size).toBe(3)
    expect(editor.notices.get()).toMatchObject({ key: 'locked' })
  })

  it('[E86] its fields, its text and its place are not changed, from whichever panel', () => {
    const { editor, element, can } = open()
    const set = (to: object) => editor.edit([{ do: 'set', in: 'elements', id: 'fixed', to }])
    expect(set({ department: 'sales' })).toBe(false)
    expect(set({ at: [40, 40], lane: 'sales' })).toBe(false)
    expect(editor.edit([{ do: 'type', id: 'fixed', index: 0, remove: 0, insert: 'x' }])).toBe(false)
    editor.select(['fixed'])
    expect(can('edit-text')).toBe(false)
    editor.editText('fixed')
    expect(editor.get().editing).toBeNull()
    expect(element('fixed')).toMatchObject({ title: 'Ad', department: null, lane: 'doing' })
  })

  it('[E86] several at once: what is not locked is changed', () => {
    const { editor, run, idsOf } = open()
    editor.select(['fixed', 'b', 'free'])
    run('delete')
    expect([idsOf('touchpoint'), idsOf('note')]).toEqual([['fixed'], []])
  })

  it('[E86] is in no brush and not in “select all”', () => {
    const { editor, run, selected } = open()
    run('select-all')
    expect(selected().toSorted()).toEqual(['b', 'free'])
    const brush = play(selectTool, seen(open()), [down(5, 110), move(700, 20), up(700, 20)])
    expect(lasting(brush).at(-1)).toEqual({ do: 'select', ids: ['b'] })
    editor.select([])
  })

  it('[E86] how customers feel there can still be said', () => {
    const { editor, document } = open()
    const whose = { personas: ['any'], all: [] }
    expect(editor.edit(feelEdits(document.store.get(), ['fixed'], whose, 2))).toBe(true)
    expect(document.store.get().assessments.get('fixed:any')).toMatchObject({ experience: 2 })
  })

  it('[E86] a connector stays with it, and goes with an end that goes, locked or not', () => {
    const { editor, run, idsOf } = editorOn(
      card('fixed', { locked: true }),
      card('b', { stage: 'buy' }),
      added('line', { kind: 'connector', from: 'fixed', to: 'b', locked: true }),
    )
    editor.select(['fixed', 'line'])
    run('delete')
    expect(idsOf('connector')).toEqual(['line'])
    editor.select(['b'])
    run('delete')
    expect([idsOf('connector'), idsOf('touchpoint')]).toEqual([[], ['fixed']])
  })

  it('[E86] goes with its stage when that is removed with all of its content', () => {
    const { editor, idsOf } = open()
    editor.edit([
      { do: 'remove', in: 'stages', ids: ['notice'] },
      { do: 'remove', in: 'elements', ids: ['fixed'] },
    ])
    expect(idsOf('touchpoint')).toEqual(['b'])
  })
})

describe('locking', () => {
  it('[E87] a click selects what is locked, and the same key opens what it has closed', () => {
    const { editor, run, can, element, commits: written } = open()
    const view = seen(open())
    expect(lasting(play(selectTool, view, [down(100, 60), up(100, 60)]))).toEqual([
      { do: 'select', ids: ['fixed'] },
    ])
    editor.select(['fixed', 'b'])
    expect(can('unlock')).toBe(true)
    run('lock')
    expect([element('fixed')?.locked, element('b')?.locked]).toEqual([true, true])
    run('lock')
    expect([element('fixed')?.locked, element('b')?.locked]).toEqual([undefined, undefined])
    expect(can('unlock')).toBe(false)
    expect(written).toHaveLength(2)
  })

  it('[E87] who locks an element takes it out of a drag and of a text under way', () => {
    const board = boardOf(note('n', [1000, 400]))
    const lock = { do: 'set', in: 'elements', id: 'n', to: { locked: true } } as const
    const pressed = selectTool.next(selectTool.initial, down(1050, 450), seen(board)).state
    const { state } = selectTool.next(pressed, move(1100, 450), seen(board))
    board.byOther([lock])
    expect(commits([...selectTool.next(state, up(1150, 450), seen(board)).effects])).toEqual([])

    const { editor, byOther } = open()
    editor.editText('free')
    byOther([{ ...lock, id: 'free' }])
    expect(editor.get().editing).toBeNull()
  })

  it('[E87] without the right to edit nothing is locked or grouped', () => {
    const { editor, role, run, element } = open()
    role.set('viewer')
    editor.select(['b', 'free'])
    for (const id of ['lock', 'unlock', 'group', 'align-left', 'tidy-up', 'paste-style'] as const) run(id)
    expect(element('b')?.locked).toBeUndefined()
    expect(element('b')?.group).toBeUndefined()
  })
})
