import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { useCallback } from 'react'
import { useEditor } from '../../editor/context.ts'
import { makeRoom } from '../sheet/sheet-width.ts'

/** Leads to an element on the board and selects it; false if it is gone. A wide sheet steps aside. */
export function useJump(): (element: ElementId) => boolean {
  const { navigation } = useEditor()
  return useCallback(
    (id) => {
      const isThere = navigation.goTo({ at: 'element', id })
      if (isThere) makeRoom()
      return isThere
    },
    [navigation],
  )
}
