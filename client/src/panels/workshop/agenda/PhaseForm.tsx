import { Select, Text, TextInput, Textarea } from '@mantine/core'
import type { WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import { activities, phaseRights, visibilities } from '@wegpunkt/shared/workshop/choices'
import type { Phase } from '@wegpunkt/shared/workshop/phase'
import { useTranslation } from 'react-i18next'
import { useLocale } from '../../../locales/use-locale.ts'
import { durationText } from '../duration.ts'
import { PhaseMeaning } from '../PhaseMeaning.tsx'
import classes from './agenda.module.css'
import { ChoiceField } from './ChoiceField.tsx'
import { FocusField } from './FocusField.tsx'
import type { AgendaDesk } from './use-agenda.ts'
import { usePhaseDraft } from './use-phase-draft.ts'
import { VoteFields } from './VoteFields.tsx'

type Props = {
  readonly workshop: WorkshopView
  readonly phase: Phase
  readonly agenda: AgendaDesk
  /** What was announced stays. */
  readonly isOn: boolean
}

/** All that a phase says; a rule that it breaks is told at its field, and nothing is sent before it is mended. */
export function PhaseForm({ workshop, phase, agenda, isOn }: Props) {
  const { t } = useTranslation('workshop')
  const form = usePhaseDraft(workshop, phase, agenda)
  const { draft, rules, type, pick, leave } = form
  const why = (field: keyof typeof rules) => rules[field] && t(`rules.${rules[field]}`)
  const offered = activities.filter((one) => one !== 'unknown' || draft.activity === 'unknown')
  return (
    <fieldset className={classes['form']} disabled={isOn} aria-label={draft.name}>
      {isOn && <Text size="sm">{t('phase.isOn')}</Text>}
      <div className={classes['pair']}>
        <TextInput
          size="sm"
          label={t('phase.name')}
          value={draft.name}
          onChange={({ currentTarget: { value } }) => type({ name: value })}
          onBlur={leave}
          error={why('name')}
        />
        <TextInput
          size="sm"
          inputMode="numeric"
          className={classes['minutes'] ?? ''}
          label={t('phase.minutes')}
          value={draft.minutes}
          onChange={({ currentTarget: { value } }) => type({ minutes: value })}
          onBlur={leave}
          error={why('minutes')}
        />
      </div>
      <LongMinutes minutes={Number(draft.minutes)} />
      <Textarea
        size="sm"
        autosize
        minRows={2}
        maxRows={6}
        label={t('phase.prompt')}
        description={t('phase.promptHint')}
        value={draft.prompt}
        onChange={({ currentTarget: { value } }) => type({ prompt: value })}
        onBlur={leave}
        error={why('prompt')}
      />
      <Select
        size="sm"
        label={t('phase.activity')}
        allowDeselect={false}
        data={offered.map((value) => ({ value, label: t(`activities.${value}`) }))}
        value={draft.activity}
        onChange={(value) => pick({ activity: activities.find((one) => one === value) ?? 'none' })}
      />
      {draft.activity === 'voting' && <VoteFields {...{ draft, type, leave, why }} />}
      <ChoiceField
        label={t('phase.visibility')}
        options={visibilities.map((value) => ({ value, label: t(`visibilities.${value}`) }))}
        value={draft.visibility}
        isOff={isOn}
        onPick={(visibility) => pick({ visibility })}
      />
      <ChoiceField
        label={t('phase.right')}
        options={phaseRights.map((value) => ({ value, label: t(`rights.${value}`) }))}
        value={draft.right}
        isOff={isOn}
        onPick={(right) => pick({ right })}
        error={why('right')}
      />
      <FocusField value={draft.focus} isOff={isOn} onPick={(focus) => pick({ focus })} />
      <PhaseMeaning phase={draft} label={t('phase.means')} />
      {form.isUnsaved && (
        <Text size="xs" c="dimmed" role="status">
          {t('phase.unsaved')}
        </Text>
      )}
    </fieldset>
  )
}

const HOUR_MIN = 60

/** Nobody reads 2,880 minutes as two days. */
function LongMinutes({ minutes }: { minutes: number }) {
  const { t } = useTranslation('workshop')
  const locale = useLocale()
  if (!Number.isInteger(minutes) || minutes <= HOUR_MIN) return null
  return (
    <Text size="xs" c="dimmed">
      {t('phase.minutesHint', { text: durationText(locale, minutes) })}
    </Text>
  )
}
