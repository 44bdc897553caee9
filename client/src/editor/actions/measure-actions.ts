import { draftFrom, draftMeasure } from '../method/drafting.ts'
import { convertible } from '../method/convertible.ts'
import { laidOut } from '../place/laid-out.ts'
import type { Editor } from '../editor.ts'
import type { Action } from './action.ts'

/** What is made of what is selected: touchpoints of notes, and a measure, with which the sheet of measures goes on. */
export const measureActions = [
  {
    id: 'make-touchpoints',
    group: 'journey',
    keys: ['shift+u'],
    edits: true,
    enabled: ({ document, get }) => convertible(document.store.get(), get().selection).length > 0,
    run: (editor) => void makeTouchpoints(editor),
  },
  {
    id: 'make-measure',
    group: 'journey',
    keys: ['shift+j'],
    edits: true,
    enabled: (editor) => draftFrom(editor) !== null,
    run(editor) {
      const draft = draftFrom(editor)
      if (draft) draftMeasure(editor, draft)
    },
  },
] as const satisfies readonly Action[]

/** Of the notes that are selected when it begins, as they are once it can. */
export async function makeTouchpoints(editor: Editor): Promise<void> {
  const { selection } = editor.get()
  const { touchpointsOf } = await import('../method/touchpoints-of-notes.ts')
  const laid = laidOut(editor.document.store)
  const { edits, ids } = touchpointsOf(laid, convertible(laid.board, selection))
  if (ids.length > 0 && editor.edit(edits)) editor.select(ids)
}
