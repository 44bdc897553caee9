import { intersects, rectOf } from '@wegpunkt/shared/board/geometry'
import { expect, it } from 'vitest'
import { frameOf } from '../belonging/belongings.ts'
import { paste } from './clipboard.ts'
import { added, card, note } from '../testing/boards.ts'
import { editorOn } from '../testing/editors.ts'

const frame = added('f', { kind: 'frame', at: [2000, 0], size: [600, 600] })

it.each(['one\ntwo', 'one\ttwo\nthree\tfour'])(
  '[E67] notes that are pasted into a frame belong to it, beside it to none: %j',
  async (text) => {
    const { editor, selected } = editorOn(frame)
    const framesOf = async (pointer: readonly [number, number]) => {
      editor.pointer = () => pointer
      await paste(editor, { html: '', text }, { atPointer: true })
      return new Set(selected().map((id) => frameOf(editor.document.store.get().elements, id)))
    }
    expect(await framesOf([2100, 100])).toEqual(new Set(['f']))
    expect(await framesOf([3000, 100])).toEqual(new Set([undefined]))
  },
)

it('[E72] a line that is pasted onto a touchpoint is a note on it', async () => {
  const { editor, element, selected } = editorOn(card('a'))
  editor.pointer = () => [100, 60]
  await paste(editor, { html: '', text: 'one' }, { atPointer: true })
  expect(selected().map((id) => element(id))).toMatchObject([{ kind: 'note', touchpoint: 'a' }])
})

it('[E72] a note that makes its cell grow is not on the card of the next one', async () => {
  const there = card('there', { stage: 'buy' })
  const { editor, element, selected, document } = editorOn(there)
  editor.pointer = () => [260, 60]
  await paste(editor, { html: '', text: 'one\ttwo\tthree' }, { atPointer: true })
  for (const id of selected()) {
    const note = element(id)
    expect(note).toMatchObject({ stage: 'notice' })
    expect(note).not.toHaveProperty('touchpoint')
  }
  expect(document.store.layout().width).toBeGreaterThan(896)
})

it('[C80] a long text among pasted notes is wide as well as high, and none lies on another', async () => {
  const { editor, element, selected } = editorOn()
  editor.pointer = () => [1000, 700]
  const long = 'Nobody calls back, although it was promised. '.repeat(9).trim()
  await paste(editor, { html: '', text: `one\t${long}\tthree\nfour\tfive\tsix` }, { atPointer: true })
  const notes = selected().flatMap((id) => {
    const note = element(id)
    return note?.kind === 'note' ? [note] : []
  })
  expect(notes.find(({ text }) => text === long)?.size[0]).toBe(240)
  const rects = notes.map(({ at, size }) => rectOf(at, size))
  for (const [i, a] of rects.entries())
    for (const b of rects.slice(i + 1)) expect(intersects(a, b)).toBe(false)
})

it.each([
  ['beside the grid', [1000, 700], {}],
  ['in a cell', [70, 70], { stage: 'notice', lane: 'doing' }],
] as const)('[E180] a table lies below what is there already, %s', async (_, pointer, cell) => {
  const at = (x: number, y: number) => ('stage' in cell ? ([x, y] as const) : ([x + 1000, y + 700] as const))
  const there = [note('a', at(60, 60), cell), note('b', at(60, 200), cell), note('far', at(60, 900), cell)]
  const { editor, selected, document } = editorOn(...there)
  editor.pointer = () => pointer
  await paste(editor, { html: '', text: 'one\ttwo\nthree\tfour' }, { atPointer: true })
  const { elements } = document.store.get()
  const rectsOf = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const element = elements.get(id)
      return element && 'at' in element ? [document.store.layout().rectOf(element)] : []
    })
  expect(selected()).toHaveLength(4)
  for (const pasted of rectsOf(selected()))
    for (const other of rectsOf(['a', 'b', 'far'])) expect(intersects(pasted, other)).toBe(false)
  const one = rectsOf(selected())[0]
  expect(one?.y).toBeLessThan((rectsOf(['far'])[0]?.y ?? 0) - 272)
})
