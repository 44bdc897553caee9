import { copyByMenu, pasteByMenu, removeCut } from '../clipboard/clipboard.ts'
import { type Action, always, hasSelection, hasUnlocked } from './action.ts'

export const clipboardActions = [
  {
    id: 'copy',
    group: 'clipboard',
    keys: ['mod+c'],
    byBrowser: true,
    enabled: hasSelection,
    run: (editor) => void copyByMenu(editor),
  },
  {
    id: 'cut',
    group: 'clipboard',
    keys: ['mod+x'],
    byBrowser: true,
    edits: true,
    enabled: hasSelection,
    offered: hasUnlocked,
    // Nothing is removed that is not safely in the clipboard.
    run: (editor) => void copyByMenu(editor).then((copied) => copied && removeCut(editor)),
  },
  {
    id: 'paste',
    group: 'clipboard',
    keys: ['mod+v'],
    byBrowser: true,
    edits: true,
    enabled: always,
    run: (editor) => void pasteByMenu(editor),
  },
] as const satisfies readonly Action[]
