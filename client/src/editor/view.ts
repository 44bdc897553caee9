import type { Size } from '@wegpunkt/shared/board/geometry'
import type { BoardStore } from '../document/board-document.ts'
import type { EditorState } from './editor.ts'
import { visibleArea } from './camera.ts'
import { gripAt } from './arranging/grips.ts'
import { elementsWithin, hitAt, placedAt } from './place/hit.ts'
import { laidOut } from './place/laid-out.ts'
import type { View } from './tool.ts'
import type { May } from './writing.ts'

type Around = {
  readonly store: BoardStore
  readonly state: Pick<EditorState, 'selection' | 'camera' | 'options'>
  readonly viewport: Size
  readonly canEdit: boolean
  readonly may: May
  readonly department: string | null
}

/** What the tools see of the board at this moment. */
export function viewOf({ store, state, viewport, canEdit, may, department }: Around): View {
  const laid = laidOut(store)
  const { selection, camera, options } = state
  return {
    ...laid,
    selection,
    zoom: camera.zoom,
    canEdit,
    mayAdd: may.mayAdd,
    mayChange: may.mayChange,
    department,
    options,
    hit: (at) => hitAt(laid, at, camera.zoom),
    connectableAt: (at) => placedAt(laid, at),
    area: visibleArea(camera, viewport),
    gripAt: (at) => gripAt(laid, selection, at, camera.zoom),
    within: (area) => elementsWithin(laid, area),
    createId: may.createId,
  }
}
