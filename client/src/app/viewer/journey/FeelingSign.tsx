import type { Feeling } from '@wegpunkt/shared/board/schema'
import { useTranslation } from 'react-i18next'
import { gradeOf } from '../../../locales/format.ts'
import { useLocale } from '../../../locales/use-locale.ts'
import { feelingColor } from '../../../ui/board-colors.ts'
import classes from './journey.module.css'

const LEAST = -2
const MOST = 2

/** The nearest of the five feelings. */
export const feelingOf = (value: number): Feeling =>
  Math.min(MOST, Math.max(LEAST, Math.round(value))) as Feeling

/** A feeling in its colour and as a number with its sign: colour alone says nothing. */
export function FeelingSign({ value, isAssumed = false }: { value: number; isAssumed?: boolean }) {
  const { t } = useTranslation('viewer')
  const locale = useLocale()
  const grade = gradeOf(locale, value)
  const name = t(`feelings.${feelingOf(value)}`)
  return (
    <span className={classes['feeling']} data-assumed={isAssumed || undefined}>
      <span
        className={classes['dot']}
        style={{ '--feeling': feelingColor(feelingOf(value)) } as React.CSSProperties}
        aria-hidden
      />
      <span aria-hidden>{grade}</span>
      <span className="visually-hidden">
        {t(isAssumed ? 'journey.assumedGrade' : 'journey.grade', { grade, name })}
      </span>
    </span>
  )
}
