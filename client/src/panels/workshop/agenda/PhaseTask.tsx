import { Select, Text, TextInput, Textarea } from '@mantine/core'
import { activities } from '@wegpunkt/shared/workshop/choices'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocale } from '../../../locales/use-locale.ts'
import { durationText } from '../duration.ts'
import classes from './phase-form.module.css'
import type { PhaseDraftForm } from './use-phase-draft.ts'
import { VoteFields } from './VoteFields.tsx'

/** What a phase is called, how long it is, and what is to be done. */
export function PhaseTask({ form, isNew }: { form: PhaseDraftForm; isNew: boolean }) {
  const { t } = useTranslation('workshop')
  const { draft, type, pick, leave, ruleAt } = form
  const rule = (field: Parameters<typeof ruleAt>[0]) => {
    const broken = ruleAt(field)
    return broken && t(`rules.${broken}`)
  }
  const offered = activities.filter((one) => one !== 'unknown' || draft.activity === 'unknown')
  return (
    <div className={classes['side']}>
      <div className={classes['pair']}>
        <TextInput
          ref={useFirst(isNew)}
          size="sm"
          label={t('phase.name')}
          value={draft.name}
          onChange={({ currentTarget: { value } }) => type({ name: value })}
          onBlur={leave}
          error={rule('name')}
        />
        <TextInput
          size="sm"
          inputMode="numeric"
          label={t('phase.minutes')}
          value={draft.minutes}
          onChange={({ currentTarget: { value } }) => type({ minutes: value })}
          onBlur={leave}
          error={rule('minutes')}
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
        error={rule('prompt')}
      />
      <Select
        size="sm"
        label={t('phase.activity')}
        allowDeselect={false}
        data={offered.map((value) => ({ value, label: t(`activities.${value}`) }))}
        value={draft.activity}
        onChange={(value) => pick({ activity: activities.find((one) => one === value) ?? 'none' })}
      />
      {draft.activity === 'voting' && <VoteFields {...{ draft, type, leave, rule }} />}
    </div>
  )
}

/** What is opened is brought into sight; a new phase is named first of all. */
function useFirst(isNew: boolean) {
  const name = useRef<HTMLInputElement>(null)
  useEffect(() => {
    name.current?.closest('li')?.scrollIntoView({ block: 'nearest' })
    if (isNew) name.current?.select()
  }, [isNew])
  return name
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
