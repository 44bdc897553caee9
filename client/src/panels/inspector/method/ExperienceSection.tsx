import { Text } from '@mantine/core'
import type { PromiseMade } from '@wegpunkt/shared/board/method-schema'
import { checkPromise } from '@wegpunkt/shared/journey/checks/touchpoint'
import { isRefused } from '@wegpunkt/shared/journey/checks/refusal'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { today } from '../../../ui/today.ts'
import { FeelingField } from '../FeelingField.tsx'
import { FeelingSteps, feelingSteps } from '../FeelingSteps.tsx'
import { type SelectedOf, useSetFields } from '../../../editor/selected.ts'
import { useAspect } from './assessed.ts'
import { ExpectationPlusX } from './ExpectationPlusX.tsx'
import { line, prose, source as checkSource } from '../../fields/field-checks.ts'
import { LineField } from '../../fields/LineField.tsx'
import fields from '../../fields/fields.module.css'
import { Section } from './Section.tsx'
import { useLatest } from './use-latest.ts'

type Props = { selected: readonly SelectedOf<'touchpoint'>[]; readOnly: boolean }

/** How it is for customers, what they expected, and what was promised to them (METHOD.md M10). */
export function ExperienceSection({ selected, readOnly }: Props) {
  const { t } = useTranslation('method')
  const [only, another] = selected
  const [experience] = useAspect(selected, 'experience')
  const word = useFeelingWord()
  const promise = only && !another ? only.element.promise : undefined
  const summary = [word(experience), promise?.text ? t('experience.promised') : '']
    .filter(Boolean)
    .join(' · ')
  return (
    <Section id="experience" summary={summary} readOnly={readOnly}>
      <FeelingField selected={selected} readOnly={readOnly} />
      <ExpectationField selected={selected} />
      {only && !another && (
        <>
          <ExpectationPlusX id={only.id} />
          <ExpectationText key={only.id} selected={[only]} />
          <PromiseFields key={`${only.id} promise`} touchpoint={only} />
        </>
      )}
    </Section>
  )
}

function useFeelingWord(): (feeling: number | null | 'mixed') => string {
  const { t } = useTranslation('editor')
  return (feeling) => {
    if (feeling === 'mixed') return t('mixed')
    const step = feelingSteps.find((one) => one.feeling === feeling)
    return step ? t(`actions.${step.word}`) : ''
  }
}

function ExpectationField({ selected }: Pick<Props, 'selected'>) {
  const { t } = useTranslation('method')
  const [now, write] = useAspect(selected, 'expectation')
  const word = useFeelingWord()
  const id = useId()
  return (
    <div role="group" aria-labelledby={id}>
      <div className={fields['labelRow']}>
        <span id={id} className={fields['label']}>
          {t('experience.expected')}
        </span>
        <Text size="xs" span ml="auto" {...(now === null && { c: 'dimmed' })}>
          {now === null ? t('experience.notSaid') : word(now)}
        </Text>
      </div>
      <FeelingSteps
        value={now}
        size="small"
        nameOf={(word) => t('experience.expectedAs', { word })}
        onPick={({ feeling }) => write(feeling === now ? null : feeling)}
      />
    </div>
  )
}

function ExpectationText({ selected }: { selected: readonly SelectedOf<'touchpoint'>[] }) {
  const { t } = useTranslation('method')
  const [now, write] = useAspect(selected, 'expectationText')
  return (
    <LineField
      label={t('experience.expectation')}
      placeholder={now === 'mixed' ? t('experience.differs') : t('experience.expectationPlaceholder')}
      value={now === 'mixed' ? '' : (now ?? '')}
      check={prose}
      lines
      write={(text) => write(text || null)}
    />
  )
}

function PromiseFields({ touchpoint }: { touchpoint: SelectedOf<'touchpoint'> }) {
  const { t } = useTranslation('method')
  const setFields = useSetFields([touchpoint])
  const { text = '', source = '' } = touchpoint.element.promise ?? {}
  // Only what is planned may be promised for later.
  const checkPromised = (typed: string) => {
    const { status } = touchpoint.element
    const checked = text && checkPromise({ text, source: typed }, { ...(status && { status }) }, today())
    return typeof checked === 'object' ? (isRefused(checked) ? checked : checked.source) : checkSource(typed)
  }
  const latest = useLatest(touchpoint.id)
  const write = (change: Partial<PromiseMade>): void => {
    const to = { text: '', source: '', ...latest()?.promise, ...change }
    setFields({ promise: to.text || to.source ? to : undefined })
  }
  return (
    <>
      <LineField
        label={t('experience.promise')}
        placeholder={t('experience.promisePlaceholder')}
        value={text}
        check={line}
        write={(to) => write({ text: to })}
      />
      {(text !== '' || source !== '') && (
        <LineField
          label={t('experience.promiseSource')}
          placeholder={t('experience.promiseSourcePlaceholder')}
          value={source}
          check={checkPromised}
          write={(to) => write({ source: to })}
        />
      )}
    </>
  )
}
