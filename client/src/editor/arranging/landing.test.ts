import { isPlaced } from '@wegpunkt/shared/board/layout'
import type { Edit } from '@wegpunkt/shared/board/edits'
import { describe, expect, it } from 'vitest'
import { dropEdits } from '../belonging/carrying.ts'
import { added, boardOf, card, grid, note } from '../testing/boards.ts'
import { editorOn } from '../testing/editors.ts'
import { fakeDocument } from '../testing/fake-document.ts'
import { down, move, play, seen, up } from '../testing/play.ts'
import { frameTool } from '../tools/frame-tool.ts'
import { selectTool } from '../tools/select-tool.ts'
import { shapeTool } from '../tools/shape-tool.ts'

type Board = ReturnType<typeof fakeDocument>

const rectIn = ({ document: { store } }: Board, id: string) => {
  const element = store.get().elements.get(id)
  if (!element || !isPlaced(element)) throw new Error(`${id} is not on the board`)
  return store.layout().rectOf(element)
}
const cellOf = ({ document: { store } }: Board, id: string) => {
  const element = store.get().elements.get(id)
  return element && isPlaced(element) ? [element.stage, element.lane] : null
}
/** How far each lies from the first of them. */
const distances = (board: Board, [first = '', ...others]: readonly string[]) =>
  others.map((id) => {
    const [a, b] = [rectIn(board, first), rectIn(board, id)]
    return [b.x - a.x, b.y - a.y]
  })
const drop = (board: Board, ids: readonly string[], by: readonly [number, number]): void =>
  board.document.edit(dropEdits(seen(board), ids, by))

describe('letting go of several', () => {
  const row = (): Edit[] => [0, 1, 2].map((i) => note(`n${i}`, [1000 + i * 136, 400]))
  const ids = ['n0', 'n1', 'n2']

  it('[E136] they keep their distances across the borders of stages and lanes', () => {
    const board = boardOf(...row())
    const before = distances(board, ids)
    // The middle one sticks out of the first stage, which grows; the last one would not lie left of its own.
    drop(board, ids, [-780, -310])
    expect(ids.map((id) => cellOf(board, id))).toEqual([
      ['notice', 'marketing'],
      ['notice', 'marketing'],
      ['buy', 'marketing'],
    ])
    expect(distances(board, ids)).toEqual(before)
    expect(rectIn(board, 'n0')).toMatchObject({ x: 220, y: 90 })
  })

  it('[E136] also when they are dragged again and again', () => {
    const board = boardOf(...row())
    const before = distances(board, ids)
    for (const by of [-780, 24, 88, -200, 400, 8, -8]) {
      drop(board, ids, [by, by === -780 ? -390 : 8])
      expect(distances(board, ids)).toEqual(before)
    }
  })

  it('[E136] all go along with the cell that shrinks by what they leave', () => {
    const wide = [card('a', { at: [16, 16] }), card('b', { at: [616, 16] })]
    const board = boardOf(...wide, card('there', { stage: 'buy' }))
    const before = distances(board, ['a', 'b'])
    const { x } = rectIn(board, 'there')
    drop(board, ['a', 'b'], [x, 120])
    expect(cellOf(board, 'a')).toEqual(['buy', 'marketing'])
    expect(distances(board, ['a', 'b'])).toEqual(before)
    expect(rectIn(board, 'a').x - rectIn(board, 'there').x).toBe(16)
  })

  it('[E136] so do copies that are dragged out', () => {
    const board = boardOf(...row())
    const view = seen(board, { selection: ids })
    const events = [down(1010, 410), move(500, 200, { alt: true }), up(230, 100, { alt: true })]
    for (const effect of play(selectTool, view, events))
      if (effect.do === 'commit') board.document.edit(effect.edits)
    const copies = ['new-1', 'new-2', 'new-3']
    expect(copies.map((id) => cellOf(board, id)?.[0])).toEqual(['notice', 'notice', 'buy'])
    expect(distances(board, copies)).toEqual(distances(board, ids))
  })

  it('[E136] so do copies that are put beside what they were copied from', () => {
    const across = [200, 336, 472].map((x, i) =>
      note(`n${i}`, [x < 448 ? x : x - 448, 16], {
        stage: x + 60 < 448 ? 'notice' : 'buy',
        lane: 'doing',
      }),
    )
    const scene = editorOn(...across)
    const before = distances(scene, ids)
    scene.editor.select(ids)
    scene.run('duplicate')
    expect(distances(scene, scene.selected())).toEqual(before)
  })

  it('[E136] what is given equal gaps across a border has them afterwards', () => {
    const inCell = (id: string, stage: string, at: readonly [number, number]) =>
      note(id, at, { stage, lane: 'doing' })
    const scene = editorOn(
      inCell('n0', 'notice', [200, 16]),
      inCell('n1', 'notice', [376, 24]),
      inCell('n2', 'buy', [232, 16]),
      inCell('n3', 'buy', [400, 16]),
    )
    scene.editor.select(['n0', 'n1', 'n2', 'n3'])
    scene.run('align-top')
    scene.run('distribute-horizontally')
    const [one, two, three] = distances(scene, ['n0', 'n1', 'n2', 'n3'])
    expect([one?.[1], two?.[1], three?.[1]]).toEqual([0, 0, 0])
    expect((two?.[0] ?? 0) / (one?.[0] ?? 1)).toBeCloseTo(2, 1)
    expect((three?.[0] ?? 0) / (one?.[0] ?? 1)).toBeCloseTo(3, 1)
    scene.run('tidy-up')
    expect(distances(scene, ['n0', 'n1', 'n2', 'n3'])).toEqual([
      [136, 0],
      [272, 0],
      [408, 0],
    ])
  })
})

describe('what is drawn over the board', () => {
  it('[E137] belongs to the cell under its middle, and no cell grows around it', () => {
    const board = fakeDocument(grid)
    const { width, height } = board.document.store.layout()
    for (const tool of [shapeTool, frameTool]) {
      const effects = play(tool, seen(board), [down(400, 40), move(700, 200), up(700, 200)])
      for (const effect of effects) if (effect.do === 'commit') board.document.edit(effect.edits)
      expect(rectIn(board, 'new-1')).toEqual({ x: 400, y: 40, w: 304, h: 160 })
      expect(cellOf(board, 'new-1')).toEqual(['buy', 'marketing'])
      expect(board.document.store.layout()).toMatchObject({ width, height })
      board.document.edit([{ do: 'remove', in: 'elements', ids: ['new-1'] }])
    }
  })

  it('[E137] lands where it is held, and does not jump into the cell', () => {
    const board = boardOf(
      added('s', { kind: 'shape', at: [300, 16], size: [200, 88], stage: 'notice', lane: 'doing' }),
    )
    // From its middle in the first stage to its middle in the second one, a good part still over the first.
    for (const effect of play(selectTool, seen(board), [down(400, 60), move(440, 60), up(456, 60)]))
      if (effect.do === 'commit') board.document.edit(effect.edits)
    expect(cellOf(board, 's')).toEqual(['buy', 'doing'])
    expect(Math.abs(rectIn(board, 's').x - 356)).toBeLessThanOrEqual(4)
  })

  it('[E137] travels with its stage', () => {
    const board = boardOf(
      added('s', { kind: 'shape', at: [-48, -80], size: [300, 160], stage: 'buy', lane: 'marketing' }),
    )
    board.document.edit([{ do: 'set', in: 'stages', id: 'notice', to: { width: 648 } }])
    expect(rectIn(board, 's')).toMatchObject({ x: 600, y: 40 })
  })
})
