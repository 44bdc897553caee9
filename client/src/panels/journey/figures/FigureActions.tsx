import { mayRow } from '@wegpunkt/shared/access/row-rights'
import type { Kpi } from '@wegpunkt/shared/journey/rows'
import { useTranslation } from 'react-i18next'
import { useRole } from '../../../document/hooks.ts'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { RowTools } from '../RowTools.tsx'
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
      <RowTools
        editLabel={t('figures.edit', { name })}
        eraseLabel={t('figures.remove', { name })}
        onEdit={mayRow(role, 'kpi', 'change', isOwn) ? onEdit : undefined}
        onErase={
          row && mayRow(role, 'kpi', 'erase', isOwn)
            ? () => void eraseRow(row, t('figures.erased', { name }))
            : undefined
        }
      />
    </span>
  )
}
