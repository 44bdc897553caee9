import { Badge, Text, Title } from '@mantine/core'
import type { WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import { phaseOn, placeOf } from '@wegpunkt/shared/workshop/workshop-now'
import { useTranslation } from 'react-i18next'
import classes from '../lead.module.css'

/** The phase that is on, and what it asks for. */
export function PhaseOn({ workshop }: { workshop: WorkshopView }) {
  const { t } = useTranslation('workshop')
  const phase = phaseOn(workshop)?.phase
  if (!phase) return null
  const { n, of } = placeOf(workshop, phase)
  return (
    <div className={classes['part']}>
      <div className={classes['partHead']}>
        <Text size="xs" c="dimmed" className="tabular">
          {t('run.phaseOf', { at: n, of })}
        </Text>
        {workshop.status === 'paused' && (
          <Badge variant="light" color="gray" tt="none">
            {t('status.paused')}
          </Badge>
        )}
      </div>
      <Title order={3} size="h4" dir="auto" className={classes['name'] ?? ''}>
        {phase.name}
      </Title>
      {phase.prompt !== '' && (
        <Text className={classes['prompt'] ?? ''} dir="auto">
          {phase.prompt}
        </Text>
      )}
    </div>
  )
}
