import { SegmentedControl, Text } from '@mantine/core'
import type { Role } from '@wegpunkt/shared/access/roles'
import { mayRow } from '@wegpunkt/shared/access/row-rights'
import { ageing } from '@wegpunkt/shared/journey/ageing'
import { journeyStatuses } from '@wegpunkt/shared/journey/row-kinds'
import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { AgeBadge } from '../../../ui/AgeBadge.tsx'
import { useJourney } from '../use-journey.ts'
import { useRowChanges } from '../use-row-changes.ts'
import { Part } from './Part.tsx'

/** Whether the journey has begun, and how old what is known of it has become (METHOD.md M32, M46). */
export function StatusPart({ role }: { role: Role }) {
  const { t } = useTranslation('overview')
  const { rowState } = useBoardInfo()
  const { months } = ageing(useJourney())
  const changes = useRowChanges()
  const [row] = rowState.byKind.journey.values()
  const set = (value: string): void => {
    const status = journeyStatuses.find((it) => it === value)
    if (!status) return
    // What is refused is said by the toast.
    void (row ? changes.change('journey', row.id, { status }) : changes.add('journey', { status })).catch(
      () => null,
    )
  }
  return (
    <Part title={t('status.title')} beside={<AgeBadge months={months} />}>
      <SegmentedControl
        size="sm"
        fullWidth
        aria-label={t('status.title')}
        disabled={!mayRow(role, 'journey', row ? 'change' : 'add')}
        value={row?.status ?? 'planned'}
        data={journeyStatuses.map((status) => ({ value: status, label: t(`status.${status}`) }))}
        onChange={set}
      />
      <Text size="xs" c="dimmed">
        {months === null ? t('age.neverLong') : t('age.lately', { count: months })}
      </Text>
    </Part>
  )
}
