import type { Edit } from '@wegpunkt/shared/board/edits'
import { Lane, Stage } from '@wegpunkt/shared/board/schema'
import { describe, expect, it } from 'vitest'
import { added, boardOf, card, note } from '../testing/boards.ts'
import { outlineSections } from './outline-sections.ts'

/** Each heading with its rows, indented by level. */
const told = (...edits: readonly Edit[]) =>
  outlineSections(boardOf(...edits).document.store.get()).map(({ key, rows }) =>
    [key].concat(rows.map(({ level, id, place, of }) => `${'  '.repeat(level - 1)}${id} ${place}/${of}`)),
  )

describe('the outline of a board', () => {
  it('[O1] goes stage by stage and lane by lane in the customer’s order; what lies beside the grid has sections by kind', () => {
    const sections = told(
      note('free', [2_000, 0]),
      card('late', { stage: 'buy', lane: 'sales' }),
      card('second', { at: [230, 16] }),
      card('first'),
      card('advert', { lane: 'marketing' }),
      added('words', { kind: 'text', at: [0, 900] }),
      added('cat', { kind: 'image', asset: 'x', at: [0, 1_200] }),
      added('form', { kind: 'shape', at: [0, 1_500] }),
      added('line', { kind: 'ink', at: [0, 1_800], points: [] }),
    )
    expect(sections).toEqual([
      ['notice', 'doing 1/2', '  first 1/2', '  second 2/2', 'marketing 2/2', '  advert 1/1'],
      ['buy', 'sales 1/1', '  late 1/1'],
      ['note', 'free 1/1'],
      ['text', 'words 1/1'],
      ['shape', 'form 1/1'],
      ['image', 'cat 1/1'],
      ['ink', 'line 1/1'],
    ])
  })

  it('[O2] what belongs to an element stands below it, and what lies in a cell stands there whatever frame is around it', () => {
    const sections = told(
      card('a'),
      card('b', { stage: 'buy' }),
      note('on-a', [16, 120], { touchpoint: 'a', stage: 'notice', lane: 'doing' }),
      added('ab', { kind: 'connector', from: 'a', to: 'b' }),
      added('nowhere', { kind: 'connector', from: [0, 0], to: [10, 10] }),
      added('frame', { kind: 'frame', at: [0, 900] }),
      note('inside', [10, 910], { frame: 'frame' }),
      card('framed', { at: [240, 16], frame: 'frame' }),
    )
    expect(sections).toEqual([
      ['notice', 'doing 1/1', '  a 1/2', '    on-a 1/2', '    ab 2/2', '  framed 2/2'],
      ['buy', 'doing 1/1', '  b 1/1'],
      ['frame', 'frame 1/1', '  inside 1/1'],
      ['connector', 'nowhere 1/1'],
    ])
  })

  it('[O2] frames in a ring or by the thousand are all there, and none is there twice', () => {
    const chain = Array.from({ length: 2_000 }, (_, i) =>
      added(`f${i}`, { kind: 'frame', at: [0, 900], ...(i > 0 && { frame: `f${i - 1}` }) }),
    )
    const ring = ['x', 'y'].map((id, i) =>
      added(id, { kind: 'frame', at: [0, 900], frame: i === 0 ? 'y' : 'x' }),
    )
    const board = boardOf(...chain, ...ring).document.store.get()
    const begin = performance.now()
    const sections = outlineSections(board)
    expect(performance.now() - begin).toBeLessThan(1_000)
    const ids = sections.flatMap(({ rows }) => rows.map(({ id }) => id))
    expect(ids.toSorted()).toEqual([...chain.map((_, i) => `f${i}`), 'x', 'y'].toSorted())
  })

  it('[O1] a stage without content is there, and so is what lost its lane to somebody else', () => {
    const { document } = boardOf(
      card('kept', { lane: 'gone' }),
      { do: 'add', in: 'stages', id: 'after', value: Stage.parse({ name: 'After', order: 'a9' }) },
      { do: 'add', in: 'lanes', id: 'more', value: Lane.parse({ kind: 'free', order: 'a9' }) },
    )
    const sections = outlineSections(document.store.get())
    expect(sections.map(({ key, rows }) => [key, rows.length])).toEqual([
      ['notice', 1],
      ['buy', 0],
      ['after', 0],
    ])
  })
})
