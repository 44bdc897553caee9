import { isPlaced } from '@wegpunkt/shared/board/layout'
import { describe, expect, it } from 'vitest'
import { dropEdits } from '../belonging/carrying.ts'
import { boardOf, card, note } from '../testing/boards.ts'
import { editorOn } from '../testing/editors.ts'
import type { fakeDocument } from '../testing/fake-document.ts'
import { seen } from '../testing/play.ts'

type Board = Pick<ReturnType<typeof fakeDocument>, 'document'>

const rectIn = ({ document: { store } }: Board, id: string) => {
  const element = store.get().elements.get(id)
  if (!element || !isPlaced(element)) throw new Error(`${id} is not on the board`)
  return store.layout().rectOf(element)
}
const cellOf = ({ document: { store } }: Board, id: string) => {
  const element = store.get().elements.get(id)
  return element && isPlaced(element) ? `${element.stage} ${element.lane}` : null
}
const apart = (board: Board, a: string, b: string) => {
  const [from, to] = [rectIn(board, a), rectIn(board, b)]
  return [to.x - from.x, to.y - from.y]
}
/** Somebody makes the first stage and the first lane wider and higher. */
const grow = ({ document }: Board): void => {
  document.edit([
    { do: 'set', in: 'stages', id: 'notice', to: { width: 700 } },
    { do: 'set', in: 'lanes', id: 'doing', to: { height: 400 } },
  ])
}
const inTwoCells = () => [
  note('a', [300, 8], { stage: 'notice', lane: 'doing', size: [100, 80] }),
  note('b', [40, 8], { stage: 'buy', lane: 'marketing', size: [100, 80] }),
]

describe('a group over several cells', () => {
  it('[E175] is made one that lies in one of them, and nothing is seen to move', () => {
    const scene = editorOn(...inTwoCells())
    const before = [rectIn(scene, 'a'), rectIn(scene, 'b')]
    scene.editor.select(['a', 'b'])
    scene.run('group')
    expect([rectIn(scene, 'a'), rectIn(scene, 'b')]).toEqual(before)
    expect([cellOf(scene, 'a'), cellOf(scene, 'b')]).toEqual(['buy marketing', 'buy marketing'])
    grow(scene)
    expect(apart(scene, 'a', 'b')).toEqual([188, 120])
    scene.run('undo')
    scene.run('undo')
    expect(cellOf(scene, 'a')).toBe('notice doing')
  })

  it('[E175] stays one when it is dragged, in part or as a whole, nudged, or copied', () => {
    const scene = editorOn(note('a', [1000, 400], { group: 'g' }), note('b', [1136, 400], { group: 'g' }))
    scene.document.edit(dropEdits(seen(scene), ['a', 'b'], [-700, -350]))
    expect([cellOf(scene, 'a'), cellOf(scene, 'b')]).toEqual(['buy doing', 'buy doing'])
    scene.editor.select(['a', 'b'])
    for (let i = 0; i < 12; i++) scene.run('move-left')
    expect(apart(scene, 'a', 'b')).toEqual([136, 0])
    scene.run('duplicate')
    const [one = '', two = ''] = scene.selected()
    expect(cellOf(scene, one)).toBe(cellOf(scene, two))
    scene.document.edit(dropEdits(seen(scene), ['b'], [0, 150]))
    const distance = apart(scene, 'a', 'b')
    grow(scene)
    expect(apart(scene, 'a', 'b')).toEqual(distance)
    expect(apart(scene, one, two)).toEqual([136, 0])
  })

  it('[E175] goes with its touchpoints, which keep their stage and their lane', () => {
    const board = boardOf(
      card('t', { group: 'g', stage: 'notice', lane: 'doing', at: [200, 16] }),
      note('n', [470, 16], { group: 'g', size: [100, 80] }),
    )
    board.document.edit(dropEdits(seen(board), ['t', 'n'], [8, 0]))
    expect([cellOf(board, 't'), cellOf(board, 'n')]).toEqual(['notice doing', 'notice doing'])
    const twice = boardOf(
      card('t', { group: 'g', stage: 'notice', lane: 'doing', at: [200, 16] }),
      card('u', { group: 'g', stage: 'buy', lane: 'doing', at: [16, 16] }),
    )
    twice.document.edit(dropEdits(seen(twice), ['t', 'u'], [8, 0]))
    expect([cellOf(twice, 't'), cellOf(twice, 'u')]).toEqual(['notice doing', 'buy doing'])
  })

  it('[E175] is in no cell where it reaches beyond the grid', () => {
    const board = boardOf(note('a', [400, 100], { group: 'g' }), note('b', [-200, 100], { group: 'g' }))
    board.document.edit(dropEdits(seen(board), ['a', 'b'], [8, 0]))
    expect([cellOf(board, 'a'), cellOf(board, 'b')]).toEqual(['null null', 'null null'])
    grow(board)
    expect(apart(board, 'a', 'b')).toEqual([-600, 0])
  })
})
