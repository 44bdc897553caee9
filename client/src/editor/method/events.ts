import { type EventClass, eventClasses } from '@wegpunkt/shared/board/choices'
import type { Edit } from '@wegpunkt/shared/board/edits'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Board } from '@wegpunkt/shared/board/read'
import type { Feeling, Note } from '@wegpunkt/shared/board/schema'
import { belongings } from '../belonging/belongings.ts'

/** Where a note on a touchpoint lies: in one of three classes, or in none yet (METHOD.md M8). */
export const eventSlots = [...eventClasses, null] as const
export type EventSlot = (typeof eventSlots)[number]

/** The face that stands for a class wherever it is shown. */
export const faceOfClass = { disappointing: -2, okay: 0, delighting: 2 } as const satisfies Record<
  EventClass,
  Feeling
>

export type EventNote = readonly [ElementId, Note]

/** The notes on a touchpoint, in the order in which they were put on top of one another, by class. */
export function notesOn(
  board: Pick<Board, 'elements'>,
  card: ElementId,
): ReadonlyMap<EventSlot, EventNote[]> {
  const bySlot = new Map<EventSlot, EventNote[]>(eventSlots.map((slot) => [slot, []]))
  for (const id of belongings(board).onCard.get(card) ?? []) {
    const note = board.elements.get(id)
    if (note?.kind === 'note') bySlot.get(note.event ?? null)?.push([id, note])
  }
  return bySlot
}

export type EventCounts = Readonly<Record<EventClass | 'unsorted', number>>

/** How many notes of each class these are; null where none has a class. */
export function countEvents(
  { elements }: Pick<Board, 'elements'>,
  notes: readonly ElementId[],
): EventCounts | null {
  const counts = { disappointing: 0, okay: 0, delighting: 0, unsorted: 0 }
  for (const id of notes) {
    const note = elements.get(id)
    if (note?.kind === 'note') counts[note.event ?? 'unsorted']++
  }
  return counts.unsorted === notes.length ? null : counts
}

/** Gives notes a class, or takes it from them. What is no note stays as it is. */
export const classEdits = (
  { elements }: Pick<Board, 'elements'>,
  ids: Iterable<ElementId>,
  slot: EventSlot,
): Edit[] =>
  [...ids].flatMap((id): Edit[] => {
    const note = elements.get(id)
    if (note?.kind !== 'note' || (note.event ?? null) === slot) return []
    return [{ do: 'set', in: 'elements', id, to: { event: slot ?? undefined } }]
  })
