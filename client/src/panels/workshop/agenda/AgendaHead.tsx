import { Text, Title } from '@mantine/core'
import type { WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import { useTranslation } from 'react-i18next'
import { timeOf } from '../../../locales/format.ts'
import { useLocale } from '../../../locales/use-locale.ts'
import { durationText } from '../duration.ts'
import { FOR_A_PLAN_MS, useServerNow } from '../use-server-now.ts'
import classes from './agenda.module.css'
import { timedAgenda, totalMinutes } from './agenda-times.ts'

type Props = {
  readonly workshop: WorkshopView
  /** Its title stands above already. */
  readonly isNamed?: boolean
}

const DAY_MIN = 24 * 60

/** Which workshop it is, how long it takes and when it is over. */
export function AgendaHead({ workshop, isNamed = false }: Props) {
  const { t } = useTranslation('workshop')
  const locale = useLocale()
  const now = useServerNow(FOR_A_PLAN_MS)
  const { title, phases, status } = workshop
  const minutes = totalMinutes(phases)
  const end = timedAgenda(workshop, now).findLast(({ stand }) => stand === 'on' || stand === 'comes')?.to
  const time = end === undefined || end === null ? null : timeOf(locale, new Date(end).toISOString())
  return (
    <header className={classes['head']}>
      {!isNamed && (
        <Title order={3} size="h4" dir="auto">
          {title}
        </Title>
      )}
      <Text size="sm" c="dimmed" className="tabular">
        {[
          t('facts.phases', { count: phases.length }),
          t('agenda.total', { text: durationText(locale, minutes) }),
          ...(time === null || minutes > DAY_MIN
            ? []
            : [status === 'planned' ? t('agenda.ifNow', { time }) : t('agenda.until', { time })]),
        ].join(' · ')}
      </Text>
    </header>
  )
}
