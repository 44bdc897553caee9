import { Text } from '@mantine/core'
import type { WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import type { Phase } from '@wegpunkt/shared/workshop/phase'
import { phaseOn } from '@wegpunkt/shared/workshop/workshop-now'
import { useTranslation } from 'react-i18next'
import { useFocusName } from '../../agenda/use-focus-groups.ts'
import { PhaseMeaning } from '../../PhaseMeaning.tsx'

/** What it means for those who take part, and where on the board it is at work. */
export function PhaseOnMeans({ workshop }: { workshop: WorkshopView }) {
  const phase = phaseOn(workshop)?.phase
  if (!phase) return null
  return (
    <div>
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
