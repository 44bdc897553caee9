import { describe, expect, it } from 'vitest'
import { createEditor } from '../create-editor.ts'
import { boardOf, note } from '../testing/boards.ts'
import { editorOn } from '../testing/editors.ts'
import { isEnabled } from './action.ts'
import { actionOf } from './actions.ts'

const take = actionOf('take-snapshot')

describe('the past of a board', () => {
  it('[E170] one key leads to a snapshot that is described already; without the right it is not offered', () => {
    const { editor, run } = editorOn(note('n', [1_000, 0]))
    editor.past.compare('a', 'b')
    run('take-snapshot')
    expect(editor.get().journeyView).toBe('snapshots')
    expect([editor.past.taking.get(), editor.past.compared.get()]).toEqual([true, null])
    const { document, role } = boardOf()
    const other = createEditor(document, { me: { department: null } })
    role.set('viewer')
    expect(isEnabled(take, other)).toBe(false)
    role.set('editor')
    expect(isEnabled(take, other)).toBe(true)
  })

  it('[E171] is left by Escape, after what is selected in it, and before the sheet beside it', () => {
    const { editor: board } = editorOn(note('n', [1_000, 0]))
    const editor = createEditor(boardOf(note('n', [1_000, 0])).document, {
      me: { department: null },
      past: board.past,
    })
    editor.past.shown.set({ what: 'snapshot', id: 'a' })
    expect(isEnabled(take, editor)).toBe(false)
    editor.showJourney('snapshots')
    editor.select(['n'])
    const leave = actionOf('leave')
    leave.run(editor)
    expect([editor.get().selection.size, editor.past.shown.get()]).toEqual([0, { what: 'snapshot', id: 'a' }])
    leave.run(editor)
    expect(board.past.shown.get()).toBeNull()
  })
})
