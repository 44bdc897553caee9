import { draftFrom, draftMeasure } from '../method/drafting.ts'
import { convertible, touchpointsOf } from '../method/touchpoints-of-notes.ts'
import { laidOut } from '../place/laid-out.ts'
import type { Action } from './action.ts'

/** What is made of what is selected: touchpoints of notes, and a measure, with which the sheet of measures goes on. */
export const measureActions = [
  {
    id: 'make-touchpoints',
    group: 'journey',
    keys: ['shift+u'],
    edits: true,
    enabled: ({ document, get }) => convertible(document.store.get(), get().selection).length > 0,
    run(editor) {
      const laid = laidOut(editor.document.store)
      const { edits, ids } = touchpointsOf(laid, convertible(laid.board, editor.get().selection))
      if (editor.edit(edits)) editor.select(ids)
    },
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
