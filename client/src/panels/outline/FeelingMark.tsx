import { IconMoodEmpty } from '@tabler/icons-react'
import type { Feeling } from '@wegpunkt/shared/board/schema'
import { gradeOf } from '../../locales/format.ts'
import { useLocale } from '../../locales/use-locale.ts'
import { feelingColor } from '../../ui/board-colors.ts'
import { feelingSteps } from '../inspector/FeelingSteps.tsx'
import classes from './rows.module.css'

/** More personas than this have no room in a line. */
const MOST_SHOWN = 3

/** Ratings as faces with their grades, one for each persona: never by colour alone. */
export function FeelingMark({ feelings }: { feelings: readonly (Feeling | null)[] }) {
  const locale = useLocale()
  const shown = feelings.slice(0, MOST_SHOWN)
  return (
    <span className={classes['feelings']}>
      {shown.map((feeling, i) => {
        const Face = feelingSteps.find((step) => step.feeling === feeling)?.Face ?? IconMoodEmpty
        const color = feeling === null ? undefined : feelingColor(feeling)
        return (
          // Personas stand in their order, and several may say the same.
          // oxlint-disable-next-line react/no-array-index-key
          <span key={i} className={classes['feeling']} data-none={feeling === null || undefined}>
            <Face size={16} stroke={1.75} color={color} />
            {feeling === null ? '–' : gradeOf(locale, feeling)}
          </span>
        )
      })}
      {feelings.length > MOST_SHOWN && '…'}
    </span>
  )
}
