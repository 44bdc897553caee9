import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Touchpoint } from '@wegpunkt/shared/board/schema'
import { useEditor } from '../../../editor/context.ts'

/**
 * A touchpoint as it is at the moment of asking. The panel follows the board a little later: who changes a part of a
 * value begins with what is there, or the change before would be lost.
 */
export function useLatest(id: ElementId): () => Touchpoint | null {
  const { store } = useEditor().document
  return () => {
    const element = store.get().elements.get(id)
    return element?.kind === 'touchpoint' ? element : null
  }
}
