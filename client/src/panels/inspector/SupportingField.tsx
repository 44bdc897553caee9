import { MultiSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../editor/board-info.ts'
import { departmentOptions } from '../../ui/department-options.ts'
import { DepartmentBadge } from '../../ui/DepartmentBadge.tsx'
import { type SelectedOf, useSetFields } from '../../editor/selected.ts'

/** The departments whose work the touchpoint depends on; the responsible one is not among them. */
export function SupportingField({ selected }: { selected: readonly SelectedOf<'touchpoint'>[] }) {
  const { t } = useTranslation('editor')
  const { t: appText } = useTranslation('app')
  const { departments, locale } = useBoardInfo()
  const setFields = useSetFields(selected)
  const [only, another] = selected
  if (!only || another) return null
  const { department: responsible, supporting } = only.element
  const offered = departments.filter(({ key }) => key !== responsible || supporting.includes(key))
  return (
    <MultiSelect
      size="sm"
      label={t('inspector.supporting')}
      data={departmentOptions(offered, supporting, {
        locale,
        former: (key) => appText('field.departmentFormer', { key }),
      })}
      {...(supporting.length === 0 && { placeholder: t('inspector.supportingPlaceholder') })}
      value={[...supporting]}
      onChange={(keys) => setFields({ supporting: keys })}
      renderOption={({ option }) => {
        const department = departments.find(({ key }) => key === option.value)
        return department ? <DepartmentBadge department={department} /> : option.label
      }}
    />
  )
}
