import type { Edit } from '@wegpunkt/shared/board/edits'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { isPlaced } from '@wegpunkt/shared/board/layout'
import { type Alignment, alignEdits, distributeEdits, tidyEdits } from '../arranging/arranging.ts'
import type { Editor } from '../editor.ts'
import { laidOut } from '../place/laid-out.ts'
import type { Action } from './action.ts'

/** Fewer than this have no gaps to be made equal. */
const LEAST_TO_DISTRIBUTE = 3

const align = <A extends Alignment>(how: A, key: string): Action<`align-${A}`> => ({
  id: `align-${how}`,
  group: 'align',
  keys: [key],
  edits: true,
  enabled: (editor) => hasUnits(editor, 2),
  run: (editor) => arrange(editor, alignEdits(laidOut(editor.document.store), editor.get().selection, how)),
})

const distribute = <Id extends string>(id: Id, axis: 'x' | 'y', key: string): Action<`distribute-${Id}`> => ({
  id: `distribute-${id}`,
  group: 'align',
  keys: [key],
  edits: true,
  enabled: (editor) => hasUnits(editor, LEAST_TO_DISTRIBUTE),
  run: (editor) =>
    arrange(editor, distributeEdits(laidOut(editor.document.store), editor.get().selection, axis)),
})

/** The keys of Figma: Alt with the letters that lie like the sides on an English keyboard. */
export const alignActions = [
  align('left', 'alt+a'),
  align('centre', 'alt+h'),
  align('right', 'alt+d'),
  align('top', 'alt+w'),
  align('middle', 'alt+v'),
  align('bottom', 'alt+s'),
  distribute('horizontally', 'x', 'alt+shift+h'),
  distribute('vertically', 'y', 'alt+shift+v'),
  {
    id: 'tidy-up',
    group: 'align',
    keys: ['alt+shift+t'],
    edits: true,
    enabled: (editor) => hasUnits(editor, 2),
    run: (editor) => arrange(editor, tidyEdits(laidOut(editor.document.store), editor.get().selection)),
  },
] as const satisfies readonly Action[]

// Asked at each change while several are selected: no further than it has to look. A group counts as one, and
// where it is all that is selected, each of its own elements does.
function hasUnits({ document, get }: Editor, least: number): boolean {
  const { elements } = document.store.get()
  const units = new Set<ElementId>()
  let members = 0
  for (const id of get().selection) {
    const element = elements.get(id)
    if (!element || !isPlaced(element) || element.locked) continue
    members++
    units.add(element.group ?? id)
    if (units.size >= least) return true
  }
  return units.size === 1 && members >= least
}

// What lies on one line lies in one stage or lane, perhaps another one than before: that is said, not done silently.
function arrange(editor: Editor, edits: readonly Edit[]): void {
  const { elements } = editor.document.store.get()
  if (edits.length === 0 || !editor.edit(edits)) return
  const moved = edits.filter((edit) => {
    if (edit.do !== 'set' || edit.in !== 'elements') return false
    const before = elements.get(edit.id)
    return before && isPlaced(before) && ('stage' in edit.to || 'lane' in edit.to)
  })
  if (moved.length === 0) return
  editor.notify({ key: 'cells-changed', values: { count: moved.length }, offersUndo: true })
}
