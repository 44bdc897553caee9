import { type Stacking, stackEdits } from '../arranging/stacking.ts'
import { type Action, hasSelection, hasUnlocked } from './action.ts'
import { laidOut } from '../place/laid-out.ts'

const stack = <S extends Stacking>(how: S, key: string): Action<`stack-${S}`> => ({
  id: `stack-${how}`,
  group: 'arrange',
  keys: [key],
  edits: true,
  enabled: hasSelection,
  offered: hasUnlocked,
  run(editor) {
    const { store } = editor.document
    const laid = laidOut(store)
    const edits = stackEdits(laid, editor.get().selection, how)
    if (edits.length > 0) editor.edit(edits)
  },
})

export const arrangeActions = [
  stack('forward', 'mod+arrowup'),
  stack('backward', 'mod+arrowdown'),
  stack('front', 'mod+shift+arrowup'),
  stack('back', 'mod+shift+arrowdown'),
] as const
