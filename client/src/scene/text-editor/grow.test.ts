import { shapeForms } from '@wegpunkt/shared/board/choices'
import { Element } from '@wegpunkt/shared/board/schema'
import { expect, it } from 'vitest'
import { textBoxOf } from '../paint/text-box.ts'
import { layOutText } from '../paint/text-layout.ts'
import { boardOf, card, note as noteAt } from '../../editor/testing/boards.ts'
import { editorOf } from '../../editor/testing/editors.ts'
import { peer } from '../../editor/testing/peers.ts'
import { createLiveStore } from '../together/live-store.ts'
import { growWhenTyped, grownSize, sizeWhileTyped } from './grow.ts'

const note = (text: string, size = [120, 120]) =>
  Element.parse({ kind: 'note', text, at: [0, 0], size, order: 'a0' })

it('[C36] a note grows until it shows all that was typed into it', () => {
  expect(grownSize(note('short'))).toBeNull()
  const text = 'nobody calls back, although it was promised three times '.repeat(3)
  const size = grownSize(note(text))
  if (!size) throw new Error('a long text needs a larger note')
  expect(size[0]).toBeGreaterThan(120)
  const box = textBoxOf(note(text), size)
  expect(box && layOutText(text, box).cut).toBe(false)
  expect(grownSize(note(text, [...size]))).toBeNull()
})

it('[C36] a note grows only so far, and nothing else grows', () => {
  expect(grownSize(note('a book '.repeat(500)))).toEqual([240, 480])
  expect(grownSize(note('a book '.repeat(500), [120, 600]))).toBeNull()
  const title = 'far too long for a card '.repeat(9)
  const card = { kind: 'touchpoint', title, at: [0, 0], size: [200, 88], order: 'a0' }
  expect(grownSize(Element.parse(card))).toBeNull()
})

it('[C80] a note grows in width and height together up to a width, and then downwards', () => {
  const word = 'promised '
  const sizes = [12, 22, 36, 50, 80].map((count) => grownSize(note(word.repeat(count))) ?? [120, 120])
  const squares = sizes.filter(([w, h]) => w === h)
  expect(squares.length).toBeGreaterThanOrEqual(3)
  const widths = sizes.map(([w]) => w)
  expect(widths).toEqual(widths.toSorted((a, b) => a - b))
  expect(new Set(widths).size).toBeGreaterThanOrEqual(3)
  // Four hundred letters make a note, not a tower.
  const [w, h] = grownSize(note('Nobody calls back, although it was promised. '.repeat(9))) ?? [0, 0]
  expect(h / w).toBeLessThanOrEqual(1.5)
})

it('[C80] a note to which somebody gave another form keeps its width', () => {
  const text = 'nobody calls back, although it was promised three times '.repeat(3)
  const size = grownSize(note(text, [160, 80]))
  expect(size?.[0]).toBe(160)
  expect(size?.[1]).toBeGreaterThan(80)
})

it.each(['in place', 'beside the board'])('[C36] typed %s, it grows live and is written once', (where) => {
  const board = editorOf(boardOf(noteAt('n', [1000, 0])))
  const { editor, document, commits, element } = board
  const live = createLiveStore(editor, document)
  const stops = [growWhenTyped(editor), live.start()]
  const turn = (id: string | null) => (where === 'in place' ? editor.editText(id) : editor.typeBeside(id))
  const insert = 'nobody calls back, although it was promised three times '.repeat(3)
  document.undo.beginGroup()
  turn('n')
  expect(live.get().size).toBe(0)
  document.edit([{ do: 'type', id: 'n', index: 0, remove: 0, insert }])
  expect(element('n')).toMatchObject({ size: [120, 120] })
  expect(live.get().get('n')).toEqual({ at: [1000, 0], size: grownSize(note(insert)), grown: true })
  turn(null)
  expect(live.get().size).toBe(0)
  expect(commits).toHaveLength(2)
  expect(element('n')).toMatchObject({ text: insert, size: grownSize(note(insert)) })
  document.undo.endGroup()
  document.undo.undo()
  expect(element('n')).toMatchObject({ text: '', size: [120, 120] })
  for (const stop of stops) stop()
})

it('[C37] while a title is typed in place its card is drawn as high as it needs, and keeps its size', () => {
  const title = 'far too long for a card '.repeat(4)
  const { editor, document, element } = editorOf(boardOf(card('a', { title })))
  const live = createLiveStore(editor, document)
  const stops = [growWhenTyped(editor), live.start()]
  editor.typeBeside('a')
  expect(live.get().size).toBe(0)
  editor.editText('a')
  const typed = element('a')
  if (typed?.kind !== 'touchpoint') throw new Error('no card')
  const size = sizeWhileTyped(typed, true) ?? [0, 0]
  expect(live.get().get('a')).toMatchObject({ size, grown: true })
  const box = textBoxOf(typed, size)
  expect(box && layOutText(title, box).cut).toBe(false)
  editor.editText(null)
  expect(element('a')).toMatchObject({ size: [200, 88] })
  for (const stop of stops) stop()
})

it.each([{ kind: 'text' }, { kind: 'shape' }])(
  '[C16] a $kind grows with its words like a note',
  ({ kind }) => {
    const of = (text: string, size = [160, 80]) =>
      Element.parse({ kind, text, at: [0, 0], size, order: 'a0' })
    expect(grownSize(of('short'))).toBeNull()
    const words = 'nobody calls back, although it was promised '.repeat(4)
    const size = grownSize(of(words))
    expect(size?.[1]).toBeGreaterThan(80)
    expect(grownSize(of(words, [...(size ?? [])]))).toBeNull()
  },
)

it.each(shapeForms)('[P242] the words of a %s stand around its middle however small it is', (form) => {
  const of = (size: readonly [number, number], text = 'Entscheidung') =>
    Element.parse({ kind: 'shape', form, text, at: [0, 0], size, order: 'a0' })
  const middle = (size: readonly [number, number]): number => {
    const area = textBoxOf(of(size), size)?.area
    return area ? area.y + area.h / 2 : Number.NaN
  }
  expect(middle([60, 36])).toBe(18)
  expect(middle([240, 120])).toBe(60)
  // A word of everyday length is read as a whole in a shape of the size that a click makes.
  const box = textBoxOf(of([160, 96]), [160, 96])
  expect(box && layOutText('Entscheidung', box)).toMatchObject({ cut: false, lines: ['Entscheidung'] })
  const words = 'nobody calls back, although it was promised '.repeat(2)
  const grown = grownSize(of([160, 96], words)) ?? [160, 96]
  expect(grownSize(of(grown, words))).toBeNull()
  expect(grown[1]).toBeLessThan(480)
})

it('[C16] what somebody else types into is seen as high as it needs, and nothing is written', () => {
  const board = editorOf(boardOf(noteAt('n', [1000, 0], { text: 'far too long for a note '.repeat(9) })))
  const live = createLiveStore(board.editor, board.document)
  const stop = live.start()
  expect(live.get().get('n')).toBeUndefined()
  board.peers.set([peer({ caret: { id: 'n', anchor: 0, head: 0 } })])
  expect(live.get().get('n')).toMatchObject({ at: [1000, 0], grown: true })
  board.peers.set([peer()])
  expect(live.get().get('n')).toBeUndefined()
  expect(board.commits).toEqual([])
  stop()
})
