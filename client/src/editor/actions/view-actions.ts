import { type Rect, boundsOf } from '@wegpunkt/shared/board/geometry'
import { ZOOM_STEP } from '../camera.ts'
import type { Editor } from '../editor.ts'
import { boundsOfElement } from '../place/hit.ts'
import { type Action, always, hasSelection } from './action.ts'
import { laidOut } from '../place/laid-out.ts'

export const viewActions = [
  {
    id: 'zoom-in',
    group: 'view',
    keys: ['+'],
    enabled: always,
    run: (editor) => editor.zoomBy(ZOOM_STEP),
  },
  {
    id: 'zoom-out',
    group: 'view',
    keys: ['-'],
    enabled: always,
    run: (editor) => editor.zoomBy(1 / ZOOM_STEP),
  },
  {
    id: 'zoom-actual',
    group: 'view',
    keys: ['shift+0'],
    enabled: always,
    run: (editor) => editor.zoomBy(1 / editor.get().camera.zoom),
  },
  {
    id: 'zoom-board',
    group: 'view',
    keys: ['shift+1'],
    enabled: always,
    run: showBoard,
  },
  {
    id: 'zoom-selection',
    group: 'view',
    keys: ['shift+2'],
    enabled: hasSelection,
    run: (editor) => editor.fit(selectionBounds(editor)),
  },
  {
    id: 'toggle-cursors',
    group: 'view',
    keys: ['shift+c'],
    enabled: always,
    run: (editor) => editor.hideCursors(!editor.get().cursorsHidden),
  },
  {
    id: 'customer-view',
    group: 'view',
    keys: ['shift+k'],
    enabled: always,
    run: (editor) => editor.setLens({ customer: !editor.get().lens.customer }),
  },
  {
    id: 'handovers',
    group: 'view',
    keys: ['shift+h'],
    enabled: ({ get }) => !get().lens.customer,
    run: (editor) => editor.setLens({ handovers: !editor.get().lens.handovers }),
  },
  {
    id: 'outline',
    group: 'view',
    keys: ['shift+o'],
    enabled: always,
    run: (editor) => editor.showOutline(editor.get().outline === 'closed' ? 'beside' : 'closed'),
  },
] as const satisfies readonly Action[]

function showBoard(editor: Editor): void {
  const { far, shown } = editor.navigation.showBoard()
  if (far > 0 && shown === 'bulk') editor.notify({ key: 'far-off', values: { count: far } })
}

function selectionBounds({ document, get }: Editor): Rect | null {
  const laid = laidOut(document.store)
  return boundsOf([...get().selection].flatMap((id) => boundsOfElement(laid, id) ?? []))
}
