import { Badge, Text, Title } from '@mantine/core'
import type { WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import { type Phase } from '@wegpunkt/shared/workshop/phase'
import { currentRun, phaseOf } from '@wegpunkt/shared/workshop/workshop'
import { useTranslation } from 'react-i18next'
import { useFocusName } from '../../agenda/use-focus-groups.ts'
import { PhaseMeaning } from '../../PhaseMeaning.tsx'
import classes from '../lead.module.css'

/** The phase that is on: what it asks for, and what it means for those who take part. */
export function PhaseOn({ workshop }: { workshop: WorkshopView }) {
  const { t } = useTranslation('workshop')
  const run = currentRun(workshop)
  const phase = run && phaseOf(workshop, run)
  if (!phase) return null
  const at = workshop.phases.findIndex(({ id }) => id === phase.id) + 1
  return (
    <div className={classes['part']}>
      <div className={classes['partHead']}>
        <Text size="xs" c="dimmed" className="tabular">
          {t('run.phaseOf', { at, of: workshop.phases.length })}
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
      <PhaseMeaning phase={phase} />
      <FocusLine phase={phase} />
    </div>
  )
}

function FocusLine({ phase }: { phase: Phase }) {
  const { t } = useTranslation('workshop')
  const focus = useFocusName(phase.focus)
  if (focus === null) return null
  return (
    <Text size="sm" c="dimmed">
      {t('run.focusIs', { focus })}
    </Text>
  )
}
