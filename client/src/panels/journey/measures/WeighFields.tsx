import { type Refusal, isRefused } from '@wegpunkt/shared/journey/checks/refusal'
import { levers } from '@wegpunkt/shared/journey/row-choices'
import { useTranslation } from 'react-i18next'
import { Choice } from '../../fields/Choice.tsx'
import { LineField } from '../../fields/LineField.tsx'
import { grades } from './matrix.ts'
import { checkRevenue } from './measure-checks.ts'
import type { Measure } from './measure-list.ts'
import classes from './details.module.css'
import { useMeasureChange } from './use-change.ts'

/** What it brings and what it takes, and by which lever (METHOD.md M36, M39). */
export function WeighFields({ measure }: { measure: Measure }) {
  const { t } = useTranslation('measures')
  const change = useMeasureChange(measure.id)
  const options = grades.map((value) => ({
    value,
    label: String(value),
    title: t('grade', { value, most: grades.length }),
  }))
  return (
    <>
      <Choice
        label={t('weigh.effect')}
        value={measure.effect}
        options={options}
        onChange={(effect) => void change({ effect })}
      />
      <Choice
        label={t('weigh.effort')}
        value={measure.effort}
        options={options}
        onChange={(effort) => void change({ effort })}
      />
      <Choice
        label={t('weigh.lever')}
        value={measure.lever}
        options={levers.map((value) => ({ value, label: t(`lever.${value}`) }))}
        onChange={(lever) => void change({ lever })}
      />
      <RevenueFields measure={measure} />
    </>
  )
}

function RevenueFields({ measure }: { measure: Measure }) {
  const { t, i18n } = useTranslation('measures')
  const change = useMeasureChange(measure.id)
  const format = new Intl.NumberFormat(i18n.language)
  const { revenue } = measure
  const end = (at: 0 | 1, label: string) => (
    <LineField
      label={label}
      placeholder={t('weigh.amount')}
      inputMode="decimal"
      value={revenue ? format.format(revenue[at]) : ''}
      check={(typed) => toText(checkRevenue(typed, at, revenue))}
      write={(range) => void change({ revenue: fromText(range) })}
    />
  )
  return (
    <div className={classes['two']} role="group" aria-label={t('weigh.revenue')}>
      {end(0, t('weigh.from'))}
      {end(1, t('weigh.to'))}
    </div>
  )
}

// A field takes one value; a range is two.
const toText = (range: readonly [number, number] | null | Refusal): string | Refusal =>
  range === null ? '' : isRefused(range) ? range : range.join(' ')
const fromText = (range: string): [number, number] | null => {
  const [least, most] = range.split(' ').map(Number)
  return range === '' || least === undefined || most === undefined ? null : [least, most]
}
