import { Text } from '@mantine/core'
import type { WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import type { Phase } from '@wegpunkt/shared/workshop/phase'
import { useTranslation } from 'react-i18next'
import classes from './phase-form.module.css'
import { PhaseRights } from './PhaseRights.tsx'
import { PhaseTask } from './PhaseTask.tsx'
import type { AgendaDesk } from './use-agenda.ts'
import { usePhaseDraft } from './use-phase-draft.ts'

type Props = {
  readonly workshop: WorkshopView
  readonly phase: Phase
  readonly agenda: AgendaDesk
  /** What was announced stays. */
  readonly isOn: boolean
  readonly isNew: boolean
}

/** All that a phase says; a rule that it breaks is told at its field, and nothing is sent before it is mended. */
export function PhaseForm({ workshop, phase, agenda, isOn, isNew }: Props) {
  const { t } = useTranslation('workshop')
  const form = usePhaseDraft(workshop, phase, agenda)
  return (
    <fieldset className={classes['form']} disabled={isOn} aria-label={form.draft.name}>
      {isOn && (
        <Text size="sm" className={classes['whole'] ?? ''}>
          {t('phase.isOn')}
        </Text>
      )}
      <PhaseTask form={form} isNew={isNew} />
      <PhaseRights form={form} isOn={isOn} />
      {form.isUnsaved && (
        <Text size="xs" c="dimmed" role="status" className={classes['whole'] ?? ''}>
          {t('phase.unsaved')}
        </Text>
      )}
    </fieldset>
  )
}
