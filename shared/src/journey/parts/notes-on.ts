import type { ElementId } from '../../board/element-id.ts'
import type { Elements } from '../../board/read.ts'
import type { Note } from '../../board/schema.ts'
import type { EventClass } from '../../board/choices.ts'
import { oncePer } from './once-per.ts'

export type NoteOn = { readonly id: ElementId; readonly note: Note }
/** A note on a touchpoint that somebody put into one of its slots (METHOD.md M8). */
export type EventOn = NoteOn & { readonly event: EventClass }

/** The notes on each touchpoint. */
export const notesOn: (elements: Elements) => ReadonlyMap<ElementId, readonly NoteOn[]> = oncePer(
  (elements: Elements) => {
    const on = new Map<ElementId, NoteOn[]>()
    for (const [id, note] of elements) {
      if (note.kind !== 'note' || note.touchpoint === undefined) continue
      const there = on.get(note.touchpoint)
      if (there) there.push({ id, note })
      else on.set(note.touchpoint, [{ id, note }])
    }
    return on
  },
)

/** The events of a touchpoint; what is in no slot is none yet. */
export const eventsOn = (elements: Elements, touchpoint: ElementId): readonly EventOn[] =>
  (notesOn(elements).get(touchpoint) ?? []).flatMap((on) => {
    const { event } = on.note
    return event === undefined ? [] : [{ ...on, event }]
  })
