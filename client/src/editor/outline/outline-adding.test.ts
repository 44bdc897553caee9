import type { Edit } from '@wegpunkt/shared/board/edits'
import { expect, it } from 'vitest'
import { card, note } from '../testing/boards.ts'
import { editorOn } from '../testing/editors.ts'
import { addInOutline } from './outline-adding.ts'
import { outlineSections } from './outline-sections.ts'
import { rowOf, sectionOf } from './outline-steps.ts'

function adding(...edits: readonly Edit[]) {
  const on = editorOn(...edits)
  const add = (what: 'touchpoint' | 'note', at: string) => {
    const sections = outlineSections(on.document.store.get())
    const id = addInOutline(on.editor, what, sectionOf(sections, at), rowOf(sections, at))
    return id === null ? null : on.element(id)
  }
  return { ...on, add }
}

it('[O6] a touchpoint comes behind the last of its lane, so that the outline reads as it was written', () => {
  const { add, document } = adding(card('a'))
  for (const title of ['one', 'two', 'three']) {
    add('touchpoint', 'a')
    const [id = ''] = [...document.store.get().elements.keys()].slice(-1)
    document.edit([{ do: 'type', id, index: 0, remove: 0, insert: title }])
  }
  const rows = outlineSections(document.store.get())[0]?.rows ?? []
  const titles = rows.map(({ id }) => document.textOf(id)?.toString())
  expect(titles.slice(1)).toEqual(['', 'one', 'two', 'three'])
})

it('[O6] it comes into the lane that one is at, and from a heading into that of one’s own department', () => {
  const { add } = adding(card('a', { lane: 'sales' }), note('free', [2_000, 0]))
  expect(add('touchpoint', 'notice sales')).toMatchObject({
    stage: 'notice',
    lane: 'sales',
    department: 'sales',
  })
  expect(add('touchpoint', 'heading buy')).toMatchObject({ stage: 'buy', lane: 'doing' })
  expect(add('note', 'heading buy')).toMatchObject({ kind: 'note', stage: 'buy', department: 'service' })
  expect(add('touchpoint', 'free')).toMatchObject({ stage: 'notice' })
})

it('[O6] a note at a touchpoint is a note on it, also from another note there', () => {
  const { add } = adding(card('a'), note('n', [16, 120], { touchpoint: 'a', stage: 'notice', lane: 'doing' }))
  expect(add('note', 'a')).toMatchObject({ kind: 'note', touchpoint: 'a', stage: 'notice' })
  expect(add('note', 'n')).toMatchObject({ touchpoint: 'a' })
})

it('[O6] who may not add adds nothing', () => {
  const { add, role, idsOf } = adding(card('a'))
  role.set('viewer')
  expect(add('touchpoint', 'a')).toBeNull()
  expect(idsOf('touchpoint')).toEqual(['a'])
})
