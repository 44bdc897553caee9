import { expect, it } from 'vitest'
import { createValueStore } from '../../document/value-store.ts'
import { createEditor } from '../create-editor.ts'
import { boardOf, note } from '../testing/boards.ts'
import { workshopWith } from '../testing/contributor.ts'
import { editorOn } from '../testing/editors.ts'
import { createWorkshopDesk } from '../workshop-desk.ts'
import { actionOf } from './actions.ts'

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

it('[P611] without a workshop the button leads to its preparation, for those who may run one', () => {
  const opened = (role: 'editor' | 'moderator', isOn = false) => {
    const board = boardOf()
    board.role.set(role)
    const live = createValueStore(isOn ? workshopWith() : null)
    const workshop = createWorkshopDesk({
      workshop: { ...live, put: live.set, serverNow: () => 0, close: () => undefined },
      role: board.role,
      me: 'ann',
      send: () => Promise.reject(new Error('nothing is sent')),
      ask: () => Promise.reject(new Error('nothing is asked')),
      onRefused: () => undefined,
    })
    const editor = createEditor(board.document, { me: { department: null }, personas: () => [], workshop })
    actionOf('workshop').run(editor)
    return editor.get().workshopTab
  }
  expect([opened('moderator'), opened('moderator', true), opened('editor')]).toEqual(['lead', 'now', 'now'])
})
