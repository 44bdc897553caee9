import { Select, type SelectProps } from '@mantine/core'
import type { Department } from '@wegpunkt/shared/http/account-routes'
import { useTranslation } from 'react-i18next'
import { useLocale } from '../locales/use-locale.ts'
import { departmentOptions } from './department-options.ts'
import { DepartmentBadge } from './DepartmentBadge.tsx'

type Props = Omit<SelectProps, 'data' | 'renderOption'> & { departments: readonly Department[] }

/** Chooses a department by its sign and name. */
export function DepartmentSelect({ departments, value, ...rest }: Props) {
  const { t } = useTranslation('app')
  const locale = useLocale()
  const byKey = new Map(departments.map((department) => [department.key, department]))
  const chosen = byKey.get(value ?? '')
  return (
    <Select
      label={t('field.department')}
      placeholder={t('field.departmentChoose')}
      {...rest}
      value={value ?? null}
      data={departmentOptions(departments, [value ?? ''], {
        locale,
        former: (key) => t('field.departmentFormer', { key }),
      })}
      leftSection={chosen && <DepartmentBadge department={chosen} nameHidden />}
      leftSectionWidth={chosen ? 60 : 0}
      leftSectionPointerEvents="none"
      renderOption={({ option }) => {
        const department = byKey.get(option.value)
        return department ? <DepartmentBadge department={department} /> : option.label
      }}
    />
  )
}
