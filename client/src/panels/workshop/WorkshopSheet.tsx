import { can } from '@wegpunkt/shared/access/roles'
import { useTranslation } from 'react-i18next'
import { useRole } from '../../document/hooks.ts'
import { useEditor, useEditorState } from '../../editor/context.ts'
import { workshopTabs } from '../../editor/workshop-tabs.ts'
import { Sheet } from '../sheet/Sheet.tsx'
import { SheetRail } from '../sheet/SheetRail.tsx'
import { tabs } from './tabs.ts'

/** The workshop beside the board: what there is to do, and for those who may lead one, all that leads it. */
export function WorkshopSheet() {
  const { t } = useTranslation('workshop')
  const editor = useEditor()
  const mayLead = can(useRole(), 'workshop.run')
  const asked = useEditorState(({ workshopTab }) => workshopTab)
  if (asked === null) return null
  const offered = workshopTabs.filter((tab) => mayLead || !tabs[tab].leads)
  const tab = offered.includes(asked) ? asked : 'now'
  const { Tab } = tabs[tab]
  const name = t(`tabs.${tab}`)
  const entries = offered.map((id) => ({ id, name: t(`tabs.${id}`), Picture: tabs[id].Picture }))
  return (
    <Sheet
      label={t('sheet.label', { view: name })}
      title={name}
      view={tab}
      rail={
        <SheetRail
          label={t('sheet.views')}
          entries={entries}
          view={tab}
          onPick={(next) => editor.showWorkshop(next)}
        />
      }
      onClose={() => editor.showWorkshop(null)}
    >
      <Tab />
    </Sheet>
  )
}
