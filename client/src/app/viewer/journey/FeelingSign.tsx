import type { CSSProperties } from 'react'
import { useTexts } from '../speak.ts'
import { gradeOf } from '../../../locales/format.ts'
import { feelingColor } from '../../../ui/board-colors.ts'
import { feelingOf } from '../../../ui/feeling-of.ts'
import classes from './journey.module.css'

const names = ['veryDisappointing', 'disappointing', 'okay', 'delighting', 'veryDelighting'] as const

/** A feeling in its colour and as a number with its sign: colour alone says nothing. */
export function FeelingSign({ value, isAssumed = false }: { value: number; isAssumed?: boolean }) {
  const { t, locale } = useTexts()
  const grade = gradeOf(locale, value)
  const name = t(`feelings.${names[feelingOf(value) + names.indexOf('okay')] ?? 'okay'}`)
  return (
    <span className={classes['feeling']} data-assumed={isAssumed || undefined}>
      <span
        className={classes['dot']}
        style={{ '--feeling': feelingColor(feelingOf(value)) } as CSSProperties}
        aria-hidden
      />
      <span aria-hidden>{grade}</span>
      <span className="visually-hidden">
        {t(isAssumed ? 'journey.assumedGrade' : 'journey.grade', { grade, name })}
      </span>
    </span>
  )
}
