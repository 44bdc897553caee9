import { createElementId } from '@wegpunkt/shared/board/element-id'
import { isPlaced } from '@wegpunkt/shared/board/layout'
import type { BoardStore } from '../document/board-document.ts'
import type { EditorState } from './editor.ts'
import { elementsWithin, handleOf, hitAt, placedAt } from './hit.ts'
import { spatialIndexOf } from './spatial-index.ts'
import type { View } from './tool.ts'

type Around = {
  readonly store: BoardStore
  readonly state: Pick<EditorState, 'selection' | 'camera'>
  readonly canEdit: boolean
  readonly department: string | null
}

/** What the tools see of the board at this moment. */
export function viewOf({ store, state, canEdit, department }: Around): View {
  const board = store.get()
  const layout = store.layout()
  const index = spatialIndexOf(store)
  const laid = { board, layout, index }
  const { selection, camera } = state
  return {
    board,
    layout,
    index,
    selection,
    zoom: camera.zoom,
    canEdit,
    department,
    hit: (at) => hitAt(laid, at, camera.zoom),
    connectableAt: (at) => placedAt(laid, at),
    handleAt(at) {
      const [only, another] = selection
      const element = only !== undefined && another === undefined ? board.elements.get(only) : undefined
      return element && isPlaced(element) ? handleOf(layout.rectOf(element), at, camera.zoom) : null
    },
    within: (area) => elementsWithin(laid, area),
    createId: createElementId,
  }
}
