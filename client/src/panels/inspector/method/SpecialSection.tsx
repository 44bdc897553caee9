import { momentKinds } from '@wegpunkt/shared/board/choices'
import type { Benchmark, MomentOverride } from '@wegpunkt/shared/board/method-schema'
import { type Refusal, isRefused } from '@wegpunkt/shared/journey/checks/refusal'
import { checkMoment } from '@wegpunkt/shared/journey/checks/touchpoint'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type SelectedOf, useSetFields } from '../../../editor/selected.ts'
import { useAspect } from './assessed.ts'
import { Choice } from '../../fields/Choice.tsx'
import { line, source } from '../../fields/field-checks.ts'
import { LineField } from '../../fields/LineField.tsx'
import { Section } from './Section.tsx'
import { Toggle } from './Toggle.tsx'
import { useLatest } from './use-latest.ts'

type Props = { touchpoint: SelectedOf<'touchpoint'>; readOnly: boolean }

/** What makes it stand out: deal-breaker, yardstick, a moment that matters (METHOD.md M5, M7, M11). */
export function SpecialSection({ touchpoint, readOnly }: Props) {
  const { t } = useTranslation('method')
  const setFields = useSetFields([touchpoint])
  const { dealBreaker, benchmark } = touchpoint.element
  const [moment] = useAspect([touchpoint], 'moment')
  const summary = [
    dealBreaker === undefined ? '' : t('special.dealBreaker'),
    moment !== null && moment !== 'mixed' ? t(`special.moments.${moment.kind}`) : '',
    benchmark?.who ? t('special.asAt', { who: benchmark.who }) : '',
  ]
  return (
    <Section id="special" summary={summary.filter(Boolean).join(' · ')} readOnly={readOnly}>
      <Toggle
        label={t('special.dealBreakerLong')}
        isOn={dealBreaker !== undefined}
        onChange={(on) => setFields({ dealBreaker: on ? '' : undefined })}
      />
      {dealBreaker !== undefined && (
        <LineField
          label={t('special.why')}
          placeholder={t('special.whyPlaceholder')}
          value={dealBreaker}
          check={line}
          write={(reason) => setFields({ dealBreaker: reason })}
        />
      )}
      <MomentField key={touchpoint.id} touchpoint={touchpoint} />
      <BenchmarkFields touchpoint={touchpoint} />
    </Section>
  )
}

/** Overrules what ratings say. Without a reason nothing is written (METHOD.md M7). */
function MomentField({ touchpoint }: { touchpoint: SelectedOf<'touchpoint'> }) {
  const { t } = useTranslation('method')
  const [now, write] = useAspect([touchpoint], 'moment')
  const [pending, setPending] = useState<MomentOverride['kind'] | null>(null)
  const kept = now === 'mixed' ? null : now
  const kind = pending ?? kept?.kind ?? null
  const choose = (next: MomentOverride['kind'] | null): void => {
    if (next !== null && kept) return write({ kind: next, reason: kept.reason })
    setPending(next)
    if (next === null && now !== null) write(null)
  }
  return (
    <>
      <Choice
        label={t('special.moment')}
        value={now === 'mixed' && pending === null ? undefined : kind}
        options={momentKinds.map((value) => ({ value, label: t(`special.moments.${value}`) }))}
        onChange={choose}
      />
      {kind !== null && (
        <LineField
          label={t('special.momentReason')}
          placeholder={t('special.momentPlaceholder')}
          value={kept?.reason ?? ''}
          check={(typed) => (typed.trim() === '' && kept ? '' : checkReason(kind, typed))}
          takesFocus={pending !== null}
          hint={kept === null ? t('special.reasonNeeded') : undefined}
          write={(reason) => {
            setPending(null)
            write(reason === '' ? null : { kind, reason })
          }}
        />
      )}
    </>
  )
}

function checkReason(kind: MomentOverride['kind'], typed: string): string | Refusal {
  const checked = checkMoment(kind, typed)
  return isRefused(checked) ? checked : checked.reason
}

const noBenchmark: Benchmark = { who: '', industry: '', what: '' }

function BenchmarkFields({ touchpoint }: { touchpoint: SelectedOf<'touchpoint'> }) {
  const { t } = useTranslation('method')
  const setFields = useSetFields([touchpoint])
  const latest = useLatest(touchpoint.id)
  const now = touchpoint.element.benchmark ?? noBenchmark
  const write = (change: Partial<Benchmark>): void => {
    const next = { ...(latest()?.benchmark ?? noBenchmark), ...change }
    const isEmpty = Object.values(next).every((text) => text === '')
    setFields({ benchmark: isEmpty ? undefined : next })
  }
  const isSet = touchpoint.element.benchmark !== undefined
  return (
    <>
      <LineField
        label={t('special.benchmark')}
        placeholder={t('special.benchmarkPlaceholder')}
        hint={isSet ? t('special.privacy') : undefined}
        value={now.who}
        check={line}
        write={(who) => write({ who })}
      />
      {isSet && (
        <>
          <LineField
            label={t('special.industry')}
            placeholder={t('special.industryPlaceholder')}
            value={now.industry}
            check={line}
            write={(industry) => write({ industry })}
          />
          <LineField
            label={t('special.what')}
            placeholder={t('special.whatPlaceholder')}
            value={now.what}
            check={source}
            write={(what) => write({ what })}
          />
        </>
      )}
    </>
  )
}
