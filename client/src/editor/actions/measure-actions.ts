import { draftFrom, draftMeasure } from '../method/drafting.ts'
import type { Action } from './action.ts'

/** Something is to be done about what is selected: the sheet of measures goes on from there. */
export const measureActions = [
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
