import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { View } from '@wegpunkt/shared/http/link-routes'
import { rowsFor } from '@wegpunkt/shared/journey/row-state'
import { useMemo, useState } from 'react'
import type { BoardDocument } from '../../document/board-document.ts'
import type { BoardRows } from '../../document/board-rows.ts'
import { useStore } from '../../document/hooks.ts'
import { createValueStore } from '../../document/value-store.ts'
import { useToday } from '../../ui/use-today.ts'
import type { OpenViewing } from './open-viewing.ts'
import type { News } from './since/news.ts'
import type { Spot, Viewing } from './viewing.ts'

type Parts = {
  readonly view: View
  readonly viewing: OpenViewing
  readonly document: BoardDocument
  readonly rows: BoardRows
}

/** What is seen of the link, as it is now, and whose journey somebody chose to see. */
export function useViewed({ view, viewing, document, rows: beside }: Parts): {
  readonly viewing: Viewing
  readonly choosePersona: (persona: string | null) => void
} {
  const board = useStore(document.store)
  const rowState = useStore(beside)
  const isSettled = useStore(beside.isSettled)
  const departments = useStore(viewing.departments)
  const today = useToday()
  const [persona, choosePersona] = useState<string | null>(null)
  const [selected, select] = useState<ElementId | null>(null)
  const [target] = useState(() => createValueStore<Spot | null>(null))
  const [news] = useState(() => createValueStore<News | null>(null))
  const [reading] = useState(() => createValueStore(false))
  const rows = useMemo(() => rowsFor(rowState), [rowState])
  const journey = useMemo(() => ({ board, rows, today }), [board, rows, today])
  const { personas } = rowState
  const shownPersona = personas.some(({ id }) => id === persona) ? persona : null
  const isThere = selected !== null && board.elements.get(selected)?.kind === 'touchpoint'
  const shownTouchpoint = isThere ? selected : null
  const shown = useMemo(
    () => ({
      link: view,
      document,
      journey,
      rowState,
      isSettled,
      departments,
      personas,
      persona: shownPersona,
      selected: shownTouchpoint,
      select,
      target,
      news,
      reading,
    }),
    [
      view,
      document,
      journey,
      rowState,
      isSettled,
      departments,
      personas,
      shownPersona,
      shownTouchpoint,
      target,
      news,
      reading,
    ],
  )
  return { viewing: shown, choosePersona }
}
