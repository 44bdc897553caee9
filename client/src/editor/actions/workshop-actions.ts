import type { Editor } from '../editor.ts'
import { type WorkshopTab, workshopTabs } from '../workshop-tabs.ts'
import { type Action, always } from './action.ts'

type Id = `workshop-${WorkshopTab}`

/** Each view of the workshop's sheet, for the palette and whoever leads there. */
const tabs = workshopTabs.map((tab): Action<Id> => ({
  id: `workshop-${tab}`,
  group: 'workshop',
  keys: [],
  enabled: always,
  run: (editor) => editor.showWorkshop(tab),
}))

export const workshopActions = [
  {
    id: 'workshop',
    group: 'workshop',
    keys: ['shift+w'],
    enabled: always,
    run: toggleWorkshop,
  } satisfies Action<'workshop'>,
  ...tabs,
] as const

function toggleWorkshop(editor: Editor): void {
  const { workshopTab, lastWorkshopTab } = editor.get()
  editor.showWorkshop(workshopTab === null ? lastWorkshopTab : null)
}
