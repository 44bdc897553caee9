import { boundsOf, centreOf } from '@wegpunkt/shared/board/geometry'
import type { Editor } from '../editor.ts'
import { failingShown } from '../lens.ts'
import { boundsOfElement } from '../place/hit.ts'
import { type Action, always } from './action.ts'
import { laidOut } from '../place/laid-out.ts'

export const helpActions = [
  {
    id: 'shortcuts',
    group: 'help',
    keys: ['?'],
    enabled: always,
    run: (editor) => editor.setPanel(editor.get().panel === 'shortcuts' ? 'none' : 'shortcuts'),
  },
  {
    id: 'menu',
    group: 'help',
    keys: ['contextmenu', 'shift+f10'],
    onBoard: true,
    enabled: always,
    run: openMenu,
  },
  {
    id: 'leave',
    group: 'help',
    keys: ['escape'],
    enabled: (editor) => nextExit(editor) !== null,
    run: (editor) => nextExit(editor)?.(),
  },
] as const satisfies readonly Action[]

function openMenu(editor: Editor): void {
  const { store } = editor.document
  const laid = laidOut(store)
  const bounds = boundsOf([...editor.get().selection].flatMap((id) => boundsOfElement(laid, id) ?? []))
  editor.openMenu(editor.toWindow(centreOf(bounds ?? editor.visible())), null)
}

// One step a press: the presentation, then what is in hand, then what is open or asked, then who is followed, then the
// tool, then the selection, then the board's past, then the customer's view, in which one looks about, then the sheet,
// beside which one works.
function nextExit(editor: Editor): (() => void) | null {
  const { editing, preview, menu, panel, following, tool, selection, journeyView, workshopTab, lens } =
    editor.get()
  const { past } = editor
  const { presenter } = editor.navigation
  if (presenter.get()) return () => presenter.end()
  if (editing !== null) return () => editor.editText(null)
  if (preview && preview.kind !== 'ghost') return () => editor.dispatch({ type: 'cancel' })
  if (menu) return () => editor.closeMenu()
  if (panel !== 'none') return () => editor.setPanel('none')
  if (failingShown(editor.get()) !== null) return () => editor.setLens({ failing: null })
  if (following !== null) return () => editor.follow(null)
  if (tool !== 'select') return () => editor.use('select')
  if (selection.size > 0) return () => editor.select([])
  if (past.shown.get()) return () => past.shown.set(null)
  if (lens.customer) return () => editor.setLens({ customer: false })
  if (workshopTab !== null) return () => editor.showWorkshop(null)
  return journeyView === null ? null : () => editor.showJourney(null)
}
