import type { Focus } from '@wegpunkt/shared/workshop/phase'
import { useCallback } from 'react'
import { useEditor } from '../../../editor/context.ts'

/** Leads to where on the board something is at work. */
export function useGoToArea(): (focus: Focus) => void {
  const { navigation } = useEditor()
  return useCallback(
    (focus) => {
      if (focus.on === 'board') navigation.showBoard()
      else navigation.goTo({ at: focus.on === 'frame' ? 'element' : focus.on, id: focus.id })
    },
    [navigation],
  )
}
