import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Element } from '@wegpunkt/shared/board/schema'
import type { Editor } from '../editor.ts'
import { unlockedOf } from '../belonging/locking.ts'
import { type Style, styleEdits, styleOf } from '../styling.ts'
import { type Action, hasSelection, hasUnlocked } from './action.ts'

export const styleActions = [
  {
    id: 'copy-style',
    group: 'clipboard',
    keys: ['mod+alt+c'],
    enabled: (editor) => firstStyle(editor) !== null,
    run(editor) {
      const style = firstStyle(editor)
      if (style) editor.keepStyle(style)
    },
  },
  {
    id: 'paste-style',
    group: 'clipboard',
    keys: ['mod+alt+v'],
    edits: true,
    enabled: (editor) => editor.get().style !== null && hasSelection(editor),
    offered: hasUnlocked,
    run(editor) {
      const { style, selection } = editor.get()
      const edits = style ? styleEdits(editor.document.store.get().elements, selection, style) : []
      if (edits.length > 0) editor.edit(edits)
    },
  },
  {
    id: 'select-same',
    group: 'edit',
    keys: ['alt+shift+s'],
    enabled: hasSelection,
    run: selectSame,
  },
] as const satisfies readonly Action[]

function firstStyle({ document, get }: Editor): Style | null {
  const { elements } = document.store.get()
  for (const id of get().selection) {
    const element = elements.get(id)
    const style = element && styleOf(element)
    if (style) return style
  }
  return null
}

// Of the same kind, and notes of the same colour as well: their colours mean something.
function selectSame(editor: Editor): void {
  const { elements } = editor.document.store.get()
  const wanted = new Set([...editor.get().selection].flatMap((id) => likenessOf(elements.get(id)) ?? []))
  const same: ElementId[] = []
  for (const [id, element] of elements) if (wanted.has(likenessOf(element) ?? '')) same.push(id)
  editor.select(unlockedOf(elements, same))
}

function likenessOf(element: Element | undefined): string | null {
  if (!element) return null
  return element.kind === 'note' ? `note ${element.color}` : element.kind
}
