import type { EventClass } from '../../board/choices.ts'
import type { ElementId } from '../../board/element-id.ts'
import type { Board, Elements } from '../../board/read.ts'
import type { Note } from '../../board/schema.ts'
import { lastPer, oncePer } from './once-per.ts'

export type NoteOn = { readonly id: ElementId; readonly note: Note; readonly touchpoint: ElementId }
/** A note on a touchpoint that somebody put into one of its slots (METHOD.md M8). */
export type EventOn = NoteOn & { readonly note: { readonly event: EventClass } }

type Notes = readonly NoteOn[]
type OnTouchpoints<N> = ReadonlyMap<ElementId, readonly N[]>

/** The notes on each touchpoint. The same map for as long as nothing in it changes. */
export const notesOn = (board: Pick<Board, 'stages' | 'elements'>): OnTouchpoints<NoteOn> =>
  byTouchpoint(notesIn(board.stages, board.elements))

/** The events of each touchpoint; what is in no slot is none yet. */
export const eventsOn = (board: Pick<Board, 'stages' | 'elements'>): OnTouchpoints<EventOn> =>
  eventsByTouchpoint(notesIn(board.stages, board.elements))

const byTouchpoint: (notes: Notes) => OnTouchpoints<NoteOn> = oncePer((notes: Notes) => grouped(notes))

const eventsByTouchpoint: (notes: Notes) => OnTouchpoints<EventOn> = oncePer((notes: Notes) =>
  grouped(notes.filter(isEvent)),
)

const notesIn = lastPer(
  (elements: Elements): Notes => {
    const notes: NoteOn[] = []
    for (const [id, note] of elements)
      if (note.kind === 'note' && note.touchpoint !== undefined)
        notes.push({ id, note, touchpoint: note.touchpoint })
    return notes
  },
  (before, after) =>
    before.length === after.length &&
    before.every(({ id, note }, i) => after[i]?.note === note && after[i]?.id === id),
)

const isEvent = (on: NoteOn): on is EventOn => on.note.event !== undefined

function grouped<N extends NoteOn>(notes: readonly N[]): OnTouchpoints<N> {
  const on = new Map<ElementId, N[]>()
  for (const it of notes) {
    const there = on.get(it.touchpoint)
    if (there) there.push(it)
    else on.set(it.touchpoint, [it])
  }
  return on
}
