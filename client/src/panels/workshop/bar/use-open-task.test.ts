import { expect, it } from 'vitest'
import { note } from '../../../editor/testing/boards.ts'
import { editorOn } from '../../../editor/testing/editors.ts'
import { openTask } from './use-open-task.ts'

it('[P612] the task opens where nothing else is looked at, and not over what is being written', () => {
  const { editor } = editorOn(note('n', [1000, 0]))
  editor.editText('n')
  openTask(editor)
  expect(editor.get().workshopTab).toBeNull()
  editor.editText(null)
  editor.showWorkshop('agenda')
  openTask(editor)
  expect(editor.get().workshopTab).toBe('agenda')
  editor.showWorkshop(null)
  openTask(editor)
  expect(editor.get().workshopTab).toBe('now')
})
