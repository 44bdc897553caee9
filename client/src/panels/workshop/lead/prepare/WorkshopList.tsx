import { Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { workshopsQuery } from '../../../../api/workshops.ts'
import { useBoardInfo } from '../../../../editor/board-info.ts'
import { FormError } from '../../../../ui/FormError.tsx'
import classes from './prepare.module.css'
import type { StartPoint } from './start-point.ts'
import { WorkshopEntry } from './WorkshopEntry.tsx'

/** The workshops of this board that are prepared or over, the last made first; nothing before there is one. */
export function WorkshopList({ onUse }: { onUse: (start: StartPoint) => void }) {
  const { t } = useTranslation('workshop')
  const { boardId } = useBoardInfo()
  const { data, error } = useQuery(workshopsQuery(boardId))
  const workshops = data?.workshops ?? []
  if (workshops.length === 0 && !error) return null
  const groups = (['planned', 'ended'] as const).map((status) => ({
    status,
    entries: workshops.filter((workshop) => workshop.status === status),
  }))
  return (
    <section aria-label={t('list.title')} className={classes['part']}>
      <Title order={4} size="sm">
        {t('list.title')}
      </Title>
      <FormError error={workshops.length === 0 ? error : null} />
      {groups.map(
        ({ status, entries }) =>
          entries.length > 0 && (
            <div key={status} className={classes['part']}>
              <Text size="xs" c="dimmed">
                {t(`list.${status}`)}
              </Text>
              <ul className={classes['list']} aria-label={t(`list.${status}`)}>
                {entries.map((workshop) => (
                  <WorkshopEntry key={workshop.id} workshop={workshop} onUse={onUse} />
                ))}
              </ul>
            </div>
          ),
      )}
    </section>
  )
}
