import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Department } from '@wegpunkt/shared/http/account-routes'
import type { Persona } from '@wegpunkt/shared/http/persona-routes'
import type { Journey } from '@wegpunkt/shared/journey/journey'
import type { RowState } from '@wegpunkt/shared/journey/row-state'
import { createContext, useContext } from 'react'
import type { BoardDocument } from '../../document/board-document.ts'
import type { ValueStore } from '../../document/value-store.ts'
import type { View } from '@wegpunkt/shared/http/link-routes'
import type { News } from './since/news.ts'

/** Somewhere on the journey; `board`: all of it. */
export type Spot = {
  readonly at: 'board' | 'stage' | 'lane' | 'element'
  readonly id: ElementId | null
  /** Shown alone, for as long as it is the target: its details stay closed, and a view of another size shows it again. */
  readonly isQuiet?: true
}

/** What somebody sees who looks at a board by a link. */
export type Viewing = {
  readonly link: View
  readonly document: BoardDocument
  readonly journey: Journey
  /** All rows that the link shows. */
  readonly rowState: RowState
  /** Whether they are there, or cannot be had for now. */
  readonly isSettled: boolean
  readonly departments: readonly Department[]
  readonly personas: readonly Persona[]
  /** Whose journey is shown; null shows all. */
  readonly persona: string | null
  /** The touchpoint whose details are open. */
  readonly selected: ElementId | null
  readonly select: (id: ElementId | null) => void
  /** Where list and canvas go to; a new value each time. */
  readonly target: ValueStore<Spot | null>
  /** What is new since the last visit, once that is known. */
  readonly news: ValueStore<News | null>
  /** Whether it is explained what the signs mean. */
  readonly reading: ValueStore<boolean>
}

export const ViewingContext = createContext<Viewing | null>(null)

/** Only inside of the page of an open link. */
export function useViewing(): Viewing {
  const viewing = useContext(ViewingContext)
  if (!viewing) throw new Error('no link is open around this component')
  return viewing
}
