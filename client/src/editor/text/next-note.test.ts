import type { Edit } from '@wegpunkt/shared/board/edits'
import { isPlaced } from '@wegpunkt/shared/board/layout'
import { expect, it } from 'vitest'
import { added, card, note } from '../testing/boards.ts'
import { editorOn } from '../testing/editors.ts'
import { endText } from './ending-text.ts'
import { goOnInNextNote } from './next-note.ts'

function writing(...edits: readonly Edit[]) {
  const scene = editorOn(...edits)
  const { editor, document } = scene
  const rectOf = (id: string) => {
    const element = document.store.get().elements.get(id)
    if (!element || !isPlaced(element)) throw new Error(`${id} is gone`)
    const { x, y } = document.store.layout().rectOf(element)
    return [x, y]
  }
  const next = (id: string): string => {
    expect(goOnInNextNote(editor, id)).toBe(true)
    return editor.get().editing ?? ''
  }
  const write = (id: string): void => {
    editor.edit([{ do: 'type', id, index: 0, remove: 0, insert: 'word' }])
  }
  return { ...scene, rectOf, next, write }
}

it('[E177] Tab in a note makes the next one beside it, of its colour and size, and goes on there', () => {
  const { editor, next, rectOf, element, selected } = writing(
    note('n', [1000, 400], { text: 'first', color: 'green', size: [120, 200] }),
  )
  editor.editText('n')
  const id = next('n')
  expect(editor.get().editing).toBe(id)
  expect(selected()).toEqual([id])
  expect(rectOf(id)).toEqual([1136, 400])
  expect(element(id)).toMatchObject({ color: 'green', size: [120, 120], department: 'service', text: '' })
})

it('[E177] it goes on in rows of the same cell or frame, around what lies there', () => {
  const { editor, next, write, rectOf, element } = writing(
    note('n', [16, 8], { stage: 'notice', lane: 'doing', text: 'first' }),
    card('t', { at: [160, 8] }),
    added('f', { kind: 'frame', at: [1000, 1000], size: [300, 600], stage: null, lane: null }),
    note('g', [1020, 1020], { frame: 'f', text: 'inside' }),
  )
  editor.editText('n')
  const second = next('n')
  expect(rectOf(second)).toEqual([16, 144])
  expect(element(second)).toMatchObject({ stage: 'notice', lane: 'doing' })
  write(second)
  const third = next(second)
  expect(rectOf(third)).toEqual([152, 144])
  expect(element(third)).toMatchObject({ stage: 'notice', lane: 'doing' })
  editor.editText('g')
  const inFrame = next('g')
  expect(rectOf(inFrame)).toEqual([1156, 1020])
  write(inFrame)
  const below = next(inFrame)
  expect(rectOf(below)).toEqual([1016, 1156])
  expect(element(below)).toMatchObject({ frame: 'f' })
})

it('[E177] each is a step of undo, and goes again if nothing is typed; an empty note has no next one', () => {
  const { editor, next, document, idsOf } = writing(note('n', [1000, 400], { text: 'first' }))
  editor.editText('n')
  const id = next('n')
  expect(goOnInNextNote(editor, id)).toBe(false)
  endText(editor, id, { typed: false, goesOn: false })
  expect(idsOf('note')).toEqual(['n'])
  editor.editText('n')
  const again = next('n')
  expect(idsOf('note')).toEqual(['n', again])
  document.undo.undo()
  expect(idsOf('note')).toEqual(['n'])
})
