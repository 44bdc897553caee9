import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Rect } from '@wegpunkt/shared/board/geometry'
import {
  ANY_PERSONA,
  type Element,
  type Endpoint,
  type Feeling,
  type PlacedElement,
  assessmentKey,
} from '@wegpunkt/shared/board/schema'
import { experienceOf } from '@wegpunkt/shared/journey/experience'
import { useCallback, useSyncExternalStore } from 'react'
import { useBoardDocument, useLayout } from '../../document/hooks.ts'
import { useEditorState } from '../../editor/context.ts'
import { usePalette, useScene } from '../scene.ts'
import { type Live, seenRect } from '../together/live.ts'

/** What somebody does with an element right now; null while nobody has it in hand. */
export function useLive(id: ElementId): Live | null {
  const { live } = useScene()
  const subscribe = useCallback((listener: () => void) => live.subscribeTo(id, listener), [live, id])
  return useSyncExternalStore(subscribe, () => live.get().get(id) ?? null)
}

/** Where an element is on everybody's screen, hands included. */
export function useSeenRect(
  id: ElementId,
  element: PlacedElement | null,
): { rect: Rect; lifted: boolean } | null {
  const live = useLive(id)
  const layout = useLayout()
  const rect = element && seenRect(element, live, layout)
  return rect && { rect, lifted: live !== null && !('grown' in live) }
}

/** The end of a connector: a rectangle, a point, or null if its element is gone. */
export function useEnd(end: Endpoint | undefined): Rect | null {
  const id = typeof end === 'string' ? end : ''
  const { store } = useBoardDocument()
  const subscribe = useCallback((listener: () => void) => store.subscribeTo(id, listener), [store, id])
  const element = useSyncExternalStore(subscribe, (): Element | null => store.get().elements.get(id) ?? null)
  const live = useLive(id)
  const layout = useLayout()
  if (end !== undefined && typeof end !== 'string') return { x: end[0], y: end[1], w: 0, h: 0 }
  return element && seenRect(element, live, layout)
}

export const useIsEditing = (id: ElementId): boolean => useEditorState(({ editing }) => editing === id)

const NONE = ''

/** How the customer feels at a touchpoint: one for each persona shown that has been rated. */
export function useFeelings(id: ElementId): readonly Feeling[] {
  const { store } = useBoardDocument()
  const { personas } = usePalette()
  const subscribe = useCallback(
    (listener: () => void) => {
      const keys = [...personas, ANY_PERSONA]
      const stops = keys.map((persona) => store.subscribeTo(assessmentKey(id, persona), listener))
      return () => {
        for (const stop of stops) stop()
      }
    },
    [store, personas, id],
  )
  const feelings = useSyncExternalStore(subscribe, () => {
    const board = store.get()
    return personas.map((persona) => experienceOf(board, id, persona) ?? NONE).join(' ')
  })
  return feelings
    .split(' ')
    .filter((feeling) => feeling !== NONE)
    .map(Number)
}
