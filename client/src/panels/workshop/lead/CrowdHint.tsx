import { Text } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import type { WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import { formatPeople, roomierFormat } from '@wegpunkt/shared/workshop/format-people'
import { useTranslation } from 'react-i18next'
import { usePeers } from '../../../document/hooks.ts'
import { useBoardInfo } from '../../../editor/board-info.ts'
import classes from './lead.module.css'

type Props = {
  readonly workshop: Pick<WorkshopView, 'format'>
  /** How many take part, once that is known; before it counts who has the board open. */
  readonly people?: number | undefined
}

/** METHOD.md M44: more people than the format suits are a hint, and nothing is refused. */
export function CrowdHint({ workshop: { format }, people }: Props) {
  const { t } = useTranslation('workshop')
  const { me } = useBoardInfo()
  const here = new Set([me.id, ...usePeers().map(({ person }) => person.id)]).size
  const count = people ?? here
  const { most } = formatPeople[format]
  if (count <= most) return null
  const roomier = roomierFormat(format, count)
  return (
    <div className={classes['hint']} role="note">
      <IconInfoCircle size={16} stroke={1.5} aria-hidden />
      <Text size="sm">
        {t('planned.crowded', { count, most, format: t(`formats.${format}.name`) })}
        {roomier && ` ${t('planned.crowdedTo', { format: t(`formats.${roomier}.name`) })}`}
      </Text>
    </div>
  )
}
