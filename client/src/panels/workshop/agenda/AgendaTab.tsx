import { Button } from '@mantine/core'
import { can } from '@wegpunkt/shared/access/roles'
import { isActive } from '@wegpunkt/shared/workshop/workshop-now'
import { useTranslation } from 'react-i18next'
import { useRole } from '../../../document/hooks.ts'
import { useEditor } from '../../../editor/context.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { SheetLoading } from '../../sheet/SheetLoading.tsx'
import { UnfinishedMeasures } from '../before/UnfinishedMeasures.tsx'
import { NoWorkshop } from '../NoWorkshop.tsx'
import { useLeads, useLedWorkshop } from '../use-led-workshop.ts'
import classes from './agenda.module.css'
import { AgendaEditor } from './AgendaEditor.tsx'
import { AgendaReader } from './AgendaReader.tsx'

/** What comes, what is on, what was: for everybody to read, for those who moderate to change. */
export function AgendaTab() {
  const led = useLedWorkshop()
  const mayLead = can(useRole(), 'workshop.run')
  if (led === undefined) return <SheetLoading />
  if (led === null) return mayLead ? <NothingChosen /> : <NoWorkshop />
  return <Agenda key={led.id} workshop={led} />
}

function Agenda({ workshop }: { workshop: NonNullable<ReturnType<typeof useLedWorkshop>> }) {
  const leads = useLeads(workshop)
  if (leads && workshop.status !== 'ended') return <AgendaEditor workshop={workshop} />
  return (
    <>
      <AgendaReader workshop={workshop} />
      {isActive(workshop) && (
        <div className={classes['beside']}>
          <UnfinishedMeasures />
        </div>
      )}
    </>
  )
}

function NothingChosen() {
  const { t } = useTranslation('workshop')
  const editor = useEditor()
  return (
    <EmptyState title={t('agenda.nothing')} text={t('agenda.nothingText')}>
      <Button size="sm" onClick={() => editor.showWorkshop('lead')}>
        {t('agenda.toLead')}
      </Button>
    </EmptyState>
  )
}
