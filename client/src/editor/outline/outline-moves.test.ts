import type { Edit } from '@wegpunkt/shared/board/edits'
import { describe, expect, it } from 'vitest'
import { added, card, note } from '../testing/boards.ts'
import { editorOn } from '../testing/editors.ts'
import { laidOut } from '../place/laid-out.ts'
import { type MoveWay, outlineMoves } from './outline-moves.ts'
import { outlineSections } from './outline-sections.ts'

function movable(...edits: readonly Edit[]) {
  const on = editorOn(...edits)
  const { store } = on.document
  const move = (ids: readonly string[], way: MoveWay): boolean =>
    on.editor.edit(outlineMoves(laidOut(store), ids, way))
  const order = (): string[] => outlineSections(store.get()).flatMap(({ rows }) => rows.map(({ id }) => id))
  return { ...on, move, order }
}

describe('moving in the outline', () => {
  it('[O5] left and right lead to the stage before and after, with the notes that lie on a touchpoint, as one step of undo', () => {
    const { move, element, editor } = movable(
      card('a'),
      note('on-a', [40, 60], { touchpoint: 'a', stage: 'notice', lane: 'doing' }),
    )
    move(['a'], 'right')
    expect(element('a')).toMatchObject({ stage: 'buy', lane: 'doing' })
    expect(element('on-a')).toMatchObject({ stage: 'buy', touchpoint: 'a' })
    move(['a'], 'right')
    expect(element('a')).toMatchObject({ stage: 'buy' })
    editor.undo()
    expect(element('a')).toMatchObject({ stage: 'notice' })
    expect(element('on-a')).toMatchObject({ stage: 'notice' })
  })

  it('[O5] up and down lead past the neighbour, and at the end of a lane into the next', () => {
    const { move, element, order, editor } = movable(
      card('a'),
      card('b', { at: [232, 16] }),
      card('c', { at: [448, 16] }),
    )
    move(['a'], 'down')
    expect(order()).toEqual(['doing', 'b', 'a', 'c'])
    move(['a'], 'down')
    expect(order()).toEqual(['doing', 'b', 'c', 'a'])
    move(['a'], 'down')
    expect(element('a')).toMatchObject({ lane: 'marketing' })
    move(['a'], 'up')
    expect(element('a')).toMatchObject({ lane: 'doing' })
    editor.undo()
    expect(element('a')).toMatchObject({ lane: 'marketing' })
    move(['b'], 'up')
    expect(element('b')).toMatchObject({ lane: 'doing' })
  })

  it('[O5] those that lie on each other part, and several move together', () => {
    const { move, order, element } = movable(card('a'), card('b'), card('c', { stage: 'buy' }))
    move(['a'], 'down')
    expect(order().slice(0, 3)).toEqual(['doing', 'b', 'a'])
    move(['a', 'c'], 'down')
    expect([element('a'), element('c')]).toMatchObject([{ lane: 'marketing' }, { lane: 'marketing' }])
  })

  it('[O5] a note goes on to the next touchpoint of its stage, and keeps what it is', () => {
    const { move, element } = movable(
      card('a'),
      card('b', { at: [232, 16] }),
      note('n', [40, 60], { touchpoint: 'a', stage: 'notice', lane: 'doing', event: 'okay', text: 'Hm' }),
    )
    move(['n'], 'down')
    expect(element('n')).toMatchObject({ touchpoint: 'b', event: 'okay', text: 'Hm' })
    move(['n'], 'down')
    expect(element('n')).toMatchObject({ touchpoint: 'b' })
    move(['n'], 'up')
    expect(element('n')).toMatchObject({ touchpoint: 'a' })
  })

  it('[O5] from beside the grid the journey is entered at either end, and what is locked stays', () => {
    const { move, element } = movable(
      note('free', [2_000, 0]),
      note('last', [2_200, 0]),
      card('fixed', { locked: true }),
      added('curve', { kind: 'text', at: [0, 900] }),
    )
    move(['free'], 'right')
    move(['last'], 'left')
    move(['fixed'], 'right')
    expect(element('free')).toMatchObject({ stage: 'notice' })
    expect(element('last')).toMatchObject({ stage: 'buy' })
    expect(element('fixed')).toMatchObject({ stage: 'notice' })
    expect(move(['curve'], 'down')).toBe(false)
  })
})
