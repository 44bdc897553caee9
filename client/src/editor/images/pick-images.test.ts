import { afterEach, expect, it, vi } from 'vitest'
import type { Editor } from '../editor.ts'
import { boardOf } from '../testing/boards.ts'
import { editorOf } from '../testing/editors.ts'
import { pickImages } from './pick-images.ts'

afterEach(() => vi.unstubAllGlobals())

/** Asks for files in a page that does not hold on to the field. */
function ask(editor: Editor): WeakRef<EventTarget> {
  const field = Object.assign(new EventTarget(), { files: [], click() {} })
  vi.stubGlobal('document', { createElement: () => field })
  pickImages(editor)
  vi.unstubAllGlobals()
  return new WeakRef(field)
}

it('[P180] however long a person looks for a file, the field that asked for it is still there', async () => {
  const { gc: collect } = globalThis as { gc?: () => void }
  if (!collect) throw new Error('run with --expose-gc')
  const { editor } = editorOf(boardOf())
  const field = ask(editor)
  await new Promise((resolve) => setTimeout(resolve))
  collect()
  expect(field.deref()).toBeDefined()
  expect(editor.canEdit()).toBe(true)
})
