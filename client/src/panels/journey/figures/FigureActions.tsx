import { ActionIcon } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { mayRow } from '@wegpunkt/shared/access/row-rights'
import type { Kpi } from '@wegpunkt/shared/journey/rows'
import { useTranslation } from 'react-i18next'
import { useRole } from '../../../document/hooks.ts'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { useEraseRow } from '../use-erase-row.tsx'
import classes from './figures.module.css'

/** To change and to erase a key figure, for those who may. */
export function FigureActions({ figure: { id, name }, onEdit }: { figure: Kpi; onEdit: () => void }) {
  const { t } = useTranslation('overview')
  const { rowState, me } = useBoardInfo()
  const role = useRole()
  const eraseRow = useEraseRow()
  const row = rowState.byKind.kpi.get(id)
  const isOwn = row?.author === me.id
  return (
    <span className={classes['actions']}>
      {mayRow(role, 'kpi', 'change', isOwn) && (
        <ActionIcon
          size={28}
          variant="subtle"
          color="gray"
          aria-label={t('figures.edit', { name })}
          onClick={onEdit}
        >
          <IconPencil size={16} stroke={1.5} aria-hidden />
        </ActionIcon>
      )}
      {mayRow(role, 'kpi', 'erase', isOwn) && (
        <ActionIcon
          size={28}
          variant="subtle"
          color="gray"
          aria-label={t('figures.remove', { name })}
          onClick={() => row && void eraseRow(row, t('figures.erased', { name }))}
        >
          <IconTrash size={16} stroke={1.5} aria-hidden />
        </ActionIcon>
      )}
    </span>
  )
}
