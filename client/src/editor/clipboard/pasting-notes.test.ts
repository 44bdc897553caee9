import { expect, it } from 'vitest'
import { frameOf } from '../belonging/belongings.ts'
import { paste } from './clipboard.ts'
import { added, card } from '../testing/boards.ts'
import { editorOn } from '../testing/editors.ts'

const frame = added('f', { kind: 'frame', at: [2000, 0], size: [600, 600] })

it.each(['one\ntwo', 'one\ttwo\nthree\tfour'])(
  '[E67] notes that are pasted into a frame belong to it, beside it to none: %j',
  (text) => {
    const { editor, selected } = editorOn(frame)
    const framesOf = (pointer: readonly [number, number]) => {
      editor.pointer = () => pointer
      paste(editor, { html: '', text }, { atPointer: true })
      return new Set(selected().map((id) => frameOf(editor.document.store.get().elements, id)))
    }
    expect(framesOf([2100, 100])).toEqual(new Set(['f']))
    expect(framesOf([3000, 100])).toEqual(new Set([undefined]))
  },
)

it('[E72] a line that is pasted onto a touchpoint is a note on it', () => {
  const { editor, element, selected } = editorOn(card('a'))
  editor.pointer = () => [100, 60]
  paste(editor, { html: '', text: 'one' }, { atPointer: true })
  expect(selected().map((id) => element(id))).toMatchObject([{ kind: 'note', touchpoint: 'a' }])
})
