import { can } from '@wegpunkt/shared/access/roles'
import type { Editor } from '../editor.ts'
import { type WorkshopTab, workshopTabs } from '../workshop-tabs.ts'
import { voteFor } from '../round/vote-for.ts'
import { type Action, always } from './action.ts'
import type { Shortcut } from './shortcut.ts'

type Id = `workshop-${WorkshopTab}`

/** Each view of the workshop's sheet, for the palette and whoever leads there. */
const tabs = workshopTabs.map((tab): Action<Id> => ({
  id: `workshop-${tab}`,
  group: 'workshop',
  keys: [],
  enabled: always,
  run: (editor) => editor.showWorkshop(tab),
}))

/** For what is selected, while votes are asked for. */
function votes<const Id extends string>(id: Id, key: Shortcut, by: 1 | -1): Action<Id> {
  return {
    id,
    group: 'workshop',
    keys: [key],
    enabled: (editor) => editor.round.get()?.activity === 'voting' && editor.get().selection.size > 0,
    run: (editor) => voteFor(editor, editor.get().selection, by),
  }
}

export const workshopActions = [
  {
    id: 'workshop',
    group: 'workshop',
    keys: ['shift+w'],
    enabled: always,
    run: toggleWorkshop,
  } satisfies Action<'workshop'>,
  ...tabs,
  votes('vote-give', 'a', 1),
  votes('vote-take', 'shift+a', -1),
] as const

function toggleWorkshop(editor: Editor): void {
  const { workshopTab, lastWorkshopTab } = editor.get()
  if (workshopTab !== null) return editor.showWorkshop(null)
  // While none is on there is nothing to do in one, but to prepare it for those who may.
  const isNoneOn = editor.workshop?.get() === null
  const mayLead = can(editor.document.role.get(), 'workshop.run')
  editor.showWorkshop(lastWorkshopTab === 'now' && isNoneOn && mayLead ? 'lead' : lastWorkshopTab)
}
