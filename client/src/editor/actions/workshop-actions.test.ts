import { expect, it } from 'vitest'
import { note } from '../testing/boards.ts'
import { editorOn } from '../testing/editors.ts'

it('[P421] one key opens the workshop where it was and closes it; of two sheets one is open', () => {
  const { editor, run } = editorOn(note('n', [1000, 0]))
  run('journey')
  run('workshop-agenda')
  expect(editor.get()).toMatchObject({ journeyView: null, workshopTab: 'agenda' })
  run('workshop')
  expect(editor.get().workshopTab).toBeNull()
  run('workshop')
  expect(editor.get().workshopTab).toBe('agenda')
  run('journey')
  expect(editor.get()).toMatchObject({ journeyView: 'overview', workshopTab: null })
  run('workshop')
  run('leave')
  expect(editor.get().workshopTab).toBeNull()
})
