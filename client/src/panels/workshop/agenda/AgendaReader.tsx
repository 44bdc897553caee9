import { Text } from '@mantine/core'
import { can } from '@wegpunkt/shared/access/roles'
import type { WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import { useTranslation } from 'react-i18next'
import { useRole } from '../../../document/hooks.ts'
import classes from './agenda.module.css'
import { AgendaHead } from './AgendaHead.tsx'
import { AgendaList } from './AgendaList.tsx'

/** The agenda for those who take part: nothing of it can be changed. */
export function AgendaReader({ workshop }: { workshop: WorkshopView }) {
  const { t } = useTranslation('workshop')
  const mayLead = can(useRole(), 'workshop.run')
  return (
    <div className={classes['agenda']}>
      <AgendaHead workshop={workshop} />
      <AgendaList workshop={workshop} tells />
      {mayLead && workshop.status !== 'ended' && (
        <Text size="sm" c="dimmed">
          {t('agenda.reading')}
        </Text>
      )}
    </div>
  )
}
