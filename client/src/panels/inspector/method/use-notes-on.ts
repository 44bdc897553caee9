import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { useRef, useSyncExternalStore } from 'react'
import { useEditor } from '../../../editor/context.ts'
import { type EventNote, type EventSlot, eventSlots, notesOn } from '../../../editor/method/events.ts'

type NotesBySlot = ReadonlyMap<EventSlot, readonly EventNote[]>

/** The notes on a touchpoint by class; another map only when some of them changed. */
export function useNotesOn(card: ElementId): NotesBySlot {
  const { store } = useEditor().document
  const last = useRef<NotesBySlot>(new Map())
  return useSyncExternalStore(store.subscribe, () => {
    const next = notesOn(store.get(), card)
    if (!isSame(next, last.current)) last.current = next
    return last.current
  })
}

const isSame = (a: NotesBySlot, b: NotesBySlot): boolean =>
  eventSlots.every((slot) => {
    const [ours, theirs] = [a.get(slot) ?? [], b.get(slot)]
    return ours.length === theirs?.length && ours.every(([, note], i) => note === theirs[i]?.[1])
  })
