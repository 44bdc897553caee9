import { IconMoodEmpty } from '@tabler/icons-react'
import type { Feeling } from '@wegpunkt/shared/board/schema'
import { gradeOf } from '../../locales/format.ts'
import { useLocale } from '../../locales/use-locale.ts'
import { feelingColor } from '../../ui/board-colors.ts'
import { feelingSteps } from '../inspector/FeelingSteps.tsx'
import classes from './outline.module.css'

/** A rating as a face with its grade: never by colour alone. */
export function FeelingMark({ feeling }: { feeling: Feeling | null | 'mixed' }) {
  const locale = useLocale()
  if (feeling === null || feeling === 'mixed')
    return (
      <span className={classes['feeling']} data-none="">
        <IconMoodEmpty size={16} stroke={1.5} />
        {feeling === 'mixed' ? '±' : '–'}
      </span>
    )
  const Face = feelingSteps.find((step) => step.feeling === feeling)?.Face ?? IconMoodEmpty
  return (
    <span className={classes['feeling']}>
      <Face size={16} stroke={1.75} color={feelingColor(feeling)} />
      {gradeOf(locale, feeling)}
    </span>
  )
}
