import { expect, it } from 'vitest'
import { fakeDocument } from './testing/fake-document.ts'
import { createWriting } from './writing.ts'

it('[E86] says so when undo or redo would change what is locked', () => {
  const { document } = fakeDocument()
  const said: string[] = []
  const undo = { ...document.undo, undo: () => false, redo: () => false }
  const writing = createWriting({ ...document, undo }, ({ key }) => void said.push(key))
  writing.undo()
  writing.redo()
  expect(said).toEqual(['locked', 'locked'])
})
