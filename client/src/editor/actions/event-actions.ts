import type { Editor } from '../editor.ts'
import { type EventSlot, classEdits } from '../method/events.ts'
import type { Action } from './action.ts'

const make = <Id extends string>(id: Id, key: string, slot: EventSlot): Action<`event-${Id}`> => ({
  id: `event-${id}`,
  group: 'event',
  keys: [key],
  edits: true,
  enabled: hasNotesAlone,
  run: (editor) => void editor.edit(classEdits(editor.document.store.get(), editor.get().selection, slot)),
})

/** The digits say of a note what they say of a touchpoint. */
export const eventActions = [
  make('disappointing', '1', 'disappointing'),
  make('okay', '3', 'okay'),
  make('delighting', '5', 'delighting'),
  make('unsorted', '0', null),
] as const

// With touchpoints among them the digits rate those.
function hasNotesAlone({ get, document }: Editor): boolean {
  const { elements } = document.store.get()
  const kinds = new Set([...get().selection].map((id) => elements.get(id)?.kind))
  return kinds.has('note') && !kinds.has('touchpoint')
}
