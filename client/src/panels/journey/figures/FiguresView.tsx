import { Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { mayRow } from '@wegpunkt/shared/access/row-rights'
import { kpiConflicts, kpisByDepartment } from '@wegpunkt/shared/journey/kpis'
import { useTranslation } from 'react-i18next'
import { useRole } from '../../../document/hooks.ts'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { DepartmentBadge } from '../../../ui/DepartmentBadge.tsx'
import { AddForm } from '../AddForm.tsx'
import overview from '../overview/overview.module.css'
import { SheetLoading } from '../../sheet/SheetLoading.tsx'
import { useSheetWidth } from '../../sheet/sheet-width.ts'
import { useJourney } from '../use-journey.ts'
import { useRowChanges } from '../use-row-changes.ts'
import { useToday } from '../../../ui/use-today.ts'
import { Conflicts } from './Conflicts.tsx'
import { newFigure } from './figure-fields.ts'
import { FigureForm } from './FigureForm.tsx'
import { FigureRow } from './FigureRow.tsx'
import classes from './figures.module.css'

/** What each department measures, and where that pulls against another one (METHOD.md M26). */
export function FiguresView() {
  const { t } = useTranslation('overview')
  const { rowsLoaded, departments } = useBoardInfo()
  const width = useSheetWidth()
  const role = useRole()
  const { rows } = useJourney()
  if (!rowsLoaded) return <SheetLoading />
  const groups = kpisByDepartment(rows.kpis)
  const keys = [...departments.map(({ key }) => key), null]
  // A department that is gone has its figures among those of nobody.
  const orphans = [...groups.keys()].filter((key) => !keys.includes(key))
  const mayAdd = mayRow(role, 'kpi', 'add')
  return (
    <div className={classes['figures']} data-width={width}>
      {rows.kpis.length === 0 ? (
        <>
          <div>
            <Text fw={600}>{t('figures.empty')}</Text>
            <Text size="sm" c="dimmed">
              {t('figures.about')}
            </Text>
          </div>
          {mayAdd && <AddFigure />}
        </>
      ) : (
        <>
          <Text size="xs" c="dimmed">
            {t('figures.about')}
          </Text>
          <Conflicts pairs={kpiConflicts(rows.kpis)} />
          {[...keys, ...orphans].map((key) => {
            const figures = groups.get(key)
            const department = departments.find((it) => it.key === key)
            if (!figures) return null
            return (
              <section key={key} className={overview['part']}>
                <h3 className={classes['group']}>
                  {department ? <DepartmentBadge department={department} /> : t('figures.nobody')}
                </h3>
                <ul className={classes['list']}>
                  {figures.map((figure) => (
                    <FigureRow key={figure.id} figure={figure} />
                  ))}
                </ul>
              </section>
            )
          })}
          {mayAdd && <AddFigure />}
        </>
      )}
    </div>
  )
}

function AddFigure() {
  const { t } = useTranslation('overview')
  const today = useToday()
  const { me } = useBoardInfo()
  const changes = useRowChanges()
  return (
    <AddForm label={t('figures.add')} icon={<IconPlus size={16} stroke={1.5} aria-hidden />}>
      {(close) => (
        <FigureForm
          label={t('figures.add')}
          first={newFigure(today, me.department)}
          onSend={(fields) => changes.add('kpi', fields)}
          onClose={close}
        />
      )}
    </AddForm>
  )
}
