import { IconAlarm } from '@tabler/icons-react'
import { isOverdue } from '@wegpunkt/shared/journey/measure-figures'
import type { Day } from '@wegpunkt/shared/journey/rows'
import { useTranslation } from 'react-i18next'
import { dayText } from '../../../locales/format.ts'
import { useLocale } from '../../../locales/use-locale.ts'
import { useToday } from '../../../ui/use-today.ts'
import type { Measure } from './measure-list.ts'
import classes from './measures.module.css'

/** When it is due, and that it is late; nothing where no day was set. */
export function DueText({
  measure,
}: {
  measure: Pick<Measure, 'due' | 'status'> & Parameters<typeof isOverdue>[0]
}) {
  const { t } = useTranslation('measures')
  const locale = useLocale()
  const today: Day = useToday()
  if (measure.due === null) return null
  const day = dayText(locale, measure.due)
  if (!isOverdue(measure, today)) return <span>{t('due.on', { day })}</span>
  return (
    <span className={classes['late']}>
      <IconAlarm size={14} stroke={1.75} aria-hidden />
      {t('due.late', { day })}
    </span>
  )
}
