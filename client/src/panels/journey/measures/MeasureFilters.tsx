import { CloseButton, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { departmentName } from '../../../ui/department-name.ts'
import { useSelected } from '../../../editor/selected.ts'
import { useTitle } from '../use-title.ts'
import { type MeasureFilter, isFiltered, noFilter } from './measure-list.ts'
import classes from './measures.module.css'

type Props = { filter: MeasureFilter; onChange: (filter: MeasureFilter) => void }

/** Mine, overdue, those of a department, those at the touchpoint that is selected on the board. */
export function MeasureFilters({ filter, onChange }: Props) {
  const { t } = useTranslation('measures')
  const { departments, locale } = useBoardInfo()
  return (
    <div role="group" aria-label={t('filter.label')} className={classes['filters']}>
      <Chip label={t('filter.mine')} isOn={filter.mine} toggle={(mine) => onChange({ ...filter, mine })} />
      <Chip
        label={t('filter.overdue')}
        isOn={filter.overdue}
        toggle={(overdue) => onChange({ ...filter, overdue })}
      />
      <TouchpointChip filter={filter} onChange={onChange} />
      <Select
        size="xs"
        clearable
        aria-label={t('filter.department')}
        placeholder={t('filter.department')}
        className={classes['departments'] ?? ''}
        value={filter.department}
        data={departments.map((department) => ({
          value: department.key,
          label: departmentName(department, locale),
        }))}
        onChange={(department) => onChange({ ...filter, department })}
      />
      {isFiltered(filter) && (
        <CloseButton size="sm" aria-label={t('filter.clear')} onClick={() => onChange(noFilter)} />
      )}
    </div>
  )
}

/** Stays on the touchpoint that was chosen, whatever is selected afterwards. */
function TouchpointChip({ filter, onChange }: Props) {
  const { t } = useTranslation('measures')
  const titleOf = useTitle()
  const [only, another] = useSelected()
  const here = only && !another && only.element.kind === 'touchpoint' ? only.id : null
  const at = filter.touchpoint ?? here
  if (at === null) return null
  return (
    <Chip
      label={t('filter.touchpoint', { title: titleOf(at) })}
      isOn={filter.touchpoint !== null}
      toggle={(isOn) => onChange({ ...filter, touchpoint: isOn ? at : null })}
    />
  )
}

type ChipProps = { label: string; isOn: boolean; toggle: (isOn: boolean) => void }

function Chip({ label, isOn, toggle }: ChipProps) {
  return (
    <button type="button" className={classes['chip']} aria-pressed={isOn} onClick={() => toggle(!isOn)}>
      {label}
    </button>
  )
}
