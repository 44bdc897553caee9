import type { EventClass } from '../../board/choices.ts'
import type { ElementId } from '../../board/element-id.ts'
import type { Board } from '../../board/read.ts'
import { type NoteOn, notesOn } from '../parts/notes-on.ts'

/** An event that is of another class now, or has come, or gone; null: it was, or is, in no slot. */
export type ClassChange = {
  /** The note in the state where it still is, or is by now. */
  readonly note: ElementId
  readonly text: string
  readonly before: EventClass | null
  readonly after: EventClass | null
}

/** The events of one touchpoint in two states: the same note, or else one of the same words. */
export function changedClasses(
  before: { readonly board: Board; readonly touchpoint: ElementId },
  after: { readonly board: Board; readonly touchpoint: ElementId },
): readonly ClassChange[] {
  const was = [...(notesOn(before.board).get(before.touchpoint) ?? [])]
  const left = new Map((notesOn(after.board).get(after.touchpoint) ?? []).map((on) => [on.id, on]))
  const take = (found: NoteOn | undefined): NoteOn | null => {
    if (found) left.delete(found.id)
    return found ?? null
  }
  const byId = was.map((on) => ({ on, other: take(left.get(on.id)) }))
  const pairs = byId.map(({ on, other }) => ({
    on,
    other: other ?? take([...left.values()].find(({ note }) => note.text.trim() === on.note.text.trim())),
  }))
  const changes = pairs.map(({ on, other }) => change(on, other))
  const come = [...left.values()].map((on) => change(null, on))
  return [...changes, ...come].filter(({ before, after }) => before !== after)
}

const change = (before: NoteOn | null, after: NoteOn | null): ClassChange => {
  const note = after ?? before
  return {
    note: note?.id ?? '',
    text: note?.note.text ?? '',
    before: before?.note.event ?? null,
    after: after?.note.event ?? null,
  }
}
