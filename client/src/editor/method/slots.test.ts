import { describe, expect, it } from 'vitest'
import { boardOf, card, note } from '../testing/boards.ts'
import { editorOn } from '../testing/editors.ts'
import { commits, down, move, play, previews, seen, up } from '../testing/play.ts'
import { selectTool } from '../tools/select-tool.ts'

const drag = (from: readonly [number, number], to: readonly [number, number], modifiers = {}) => [
  down(...from, modifiers),
  move(...to, modifiers),
  up(...to, modifiers),
]
const board = () =>
  boardOf(
    card('ad', { stage: null, lane: null, at: [2000, 1000] }),
    note('free', [3000, 1000], { department: 'logistics' }),
    note('too', [3010, 990], { order: 'a0' }),
    note('far', [3400, 1000]),
  )
const bottom = 1088
const dropped = (at: readonly [number, number], selection: readonly string[] = []) =>
  commits(play(selectTool, seen(board(), { selection }), drag([3060, 1060], at, { mod: true })))[0]

describe('the slots of a touchpoint', () => {
  it('[E150] a note that is let go over a slot is an event of that class there, and one edit', () => {
    const edits = [2010, 2100, 2190].map((x) => dropped([x, bottom - 10], ['free']))
    expect(edits).toMatchObject(
      ['disappointing', 'okay', 'delighting'].map((event) => [
        { do: 'set', id: 'free', to: { touchpoint: 'ad', event } },
      ]),
    )
    expect(edits.flat().every((edit) => edit && !('department' in ('to' in edit ? edit.to : {})))).toBe(true)
  })

  it('[E150] above the slots it is put on the card as it is', () => {
    expect(dropped([2010, 1020], ['free'])).toMatchObject([{ to: { touchpoint: 'ad' } }])
    expect(JSON.stringify(dropped([2010, 1020], ['free']))).not.toContain('event')
  })

  it('[E150] a slot reaches a little beyond the card, where no other card lies', () => {
    expect(dropped([1980, bottom + 20], ['free'])).toMatchObject([
      { to: { touchpoint: 'ad', event: 'disappointing' } },
    ])
    const two = boardOf(
      card('ad', { stage: null, lane: null, at: [2000, 1000] }),
      card('below', { stage: null, lane: null, at: [2000, 1104] }),
      note('free', [3000, 1000]),
    )
    const edits = commits(play(selectTool, seen(two), drag([3060, 1060], [2100, 1110], { mod: true })))[0]
    expect(edits).toMatchObject([{ to: { touchpoint: 'below' } }])
  })

  it('[E150] the slots are shown while a note is over the card, and which one would take it', () => {
    const effects = play(selectTool, seen(board()), drag([3060, 1060], [2190, bottom - 10]))
    expect(previews(effects)[0]).toMatchObject({ slots: { card: 'ad', over: 'delighting' } })
    const away = play(selectTool, seen(board()), drag([3060, 1060], [2600, 1400]))
    expect(previews(away)[0]).not.toHaveProperty('slots')
  })

  it('[E151] notes that are dragged together and land on the card are events as well, others are not', () => {
    const edits = dropped([2100, bottom - 10], ['free', 'too', 'far'])
    expect(edits?.map((edit) => 'id' in edit && [edit.id, 'to' in edit && 'event' in edit.to])).toEqual([
      ['free', true],
      ['too', true],
      ['far', false],
    ])
  })

  it('[E151] a copy is no event, and a card that is dragged over another finds no slots', () => {
    const copying = play(selectTool, seen(board()), drag([3060, 1060], [2100, bottom - 10], { alt: true }))
    expect(previews(copying)[0]).not.toHaveProperty('slots')
    const cards = boardOf(card('a'), card('b', { stage: 'buy' }))
    expect(previews(play(selectTool, seen(cards), drag([40, 30], [520, 90])))[0]).not.toHaveProperty('slots')
  })

  it('[E150] one step of undo takes class and place back', () => {
    const { editor, element, run } = editorOn(
      card('ad', { stage: null, lane: null, at: [200, 500] }),
      note('n', [600, 500]),
    )
    for (const event of drag([660, 560], [390, 580])) editor.dispatch(event)
    expect(element('n')).toMatchObject({ touchpoint: 'ad', event: 'delighting' })
    run('undo')
    expect(element('n')).toMatchObject({ at: [600, 500] })
    expect(element('n')).not.toHaveProperty('event')
  })
})

describe('a note that belongs to a touchpoint', () => {
  it('[E153] and never lay on it is moved about without leaving it', () => {
    const { editor, run, element } = editorOn(
      card('ad'),
      note('beside', [232, 16], { stage: 'notice', lane: 'doing', touchpoint: 'ad', event: 'okay' }),
    )
    editor.select(['beside'])
    run('move-far-down')
    expect(element('beside')).toMatchObject({ touchpoint: 'ad', event: 'okay' })
  })

  it('[E153] and hangs over its edge leaves it once they touch no more', () => {
    const hanging = note('n', [160, 76], { stage: 'notice', lane: 'doing', touchpoint: 'ad', event: 'okay' })
    const { editor, run, element } = editorOn(card('ad'), hanging)
    editor.select(['n'])
    run('move-right')
    expect(element('n')).toMatchObject({ touchpoint: 'ad' })
    for (let i = 0; i < 4; i++) run('move-far-right')
    expect(element('n')).not.toHaveProperty('touchpoint')
  })
})
