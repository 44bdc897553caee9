import { type EventClass, eventClasses } from '../board/choices.ts'
import type { ElementId } from '../board/element-id.ts'
import type { Board } from '../board/read.ts'
import { notesOn } from './parts/notes-on.ts'
import { stepsOf } from './parts/steps.ts'

/** So many delighting events for each disappointing one are clearly more: one bad memory weighs twice. */
const CLEARLY_MORE = 2

/** How many events of each class there are (METHOD.md M8, M9). */
export type Balance = {
  readonly counts: Readonly<Record<EventClass, number>>
  /** Notes that are in no slot yet. */
  readonly unsorted: number
  /** Whether the delighting ones clearly outweigh; null where there are no events, which is not 0 : 0. */
  readonly outweighs: boolean | null
}

/** Of the whole journey, and of each touchpoint on which there is a note. */
export function balance(board: Board): {
  readonly journey: Balance
  readonly touchpoints: ReadonlyMap<ElementId, Balance>
} {
  const touchpoints = new Map<ElementId, Balance>()
  for (const { id } of stepsOf(board)) {
    const notes = notesOn(board.elements).get(id)
    if (notes) touchpoints.set(id, balanceOf(notes.map(({ note }) => note.event)))
  }
  const all = stepsOf(board).flatMap(({ id }) => notesOn(board.elements).get(id) ?? [])
  return { journey: balanceOf(all.map(({ note }) => note.event)), touchpoints }
}

function balanceOf(events: readonly (EventClass | undefined)[]): Balance {
  const count = (wanted: EventClass | undefined): number => events.filter((event) => event === wanted).length
  const [disappointing, okay, delighting] = eventClasses.map(count) as [number, number, number]
  const some = disappointing + okay + delighting > 0
  const outweighs = some ? delighting > 0 && delighting >= CLEARLY_MORE * disappointing : null
  return { counts: { disappointing, okay, delighting }, unsorted: count(undefined), outweighs }
}
