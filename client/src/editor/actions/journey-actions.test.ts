import { expect, it } from 'vitest'
import { note } from '../testing/boards.ts'
import { editorOn } from '../testing/editors.ts'

it('[E200] one key opens the sheet where it was and closes it; Escape closes it last', () => {
  const { editor, run } = editorOn(note('n', [1000, 0]))
  run('journey-silos')
  expect(editor.get().journeyView).toBe('silos')
  run('journey')
  expect(editor.get().journeyView).toBeNull()
  run('journey')
  expect(editor.get().journeyView).toBe('silos')
  editor.select(['n'])
  run('leave')
  expect([editor.get().selection.size, editor.get().journeyView]).toEqual([0, 'silos'])
  run('leave')
  expect(editor.get().journeyView).toBeNull()
})
