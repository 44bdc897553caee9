import { Group, Select, Switch, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { journeyStatuses } from '@wegpunkt/shared/journey/row-kinds'
import { useTranslation } from 'react-i18next'
import { useLocale } from '../../locales/use-locale.ts'
import { departmentName } from '../../ui/department-name.ts'
import { useDepartments } from '../use-departments.ts'
import type { Filter } from './portfolio-order.ts'

const ALL = 'all'

type Props = { filter: Filter; onChange: (filter: Filter) => void }

/** Which journeys are shown. */
export function Filters({ filter, onChange }: Props) {
  const { t } = useTranslation(['portfolio', 'overview'])
  const locale = useLocale()
  const { all: departments } = useDepartments()
  return (
    <Group gap="sm" align="center" mb="md">
      <TextInput
        type="search"
        size="sm"
        flex="1 1 200px"
        maw={320}
        aria-label={t('filter.search')}
        placeholder={t('filter.search')}
        leftSection={<IconSearch size={16} stroke={1.5} aria-hidden />}
        value={filter.text}
        onChange={({ currentTarget }) => onChange({ ...filter, text: currentTarget.value })}
      />
      <Select
        size="sm"
        w={180}
        aria-label={t('filter.status')}
        value={filter.status ?? ALL}
        data={[
          { value: ALL, label: t('filter.anyStatus') },
          ...journeyStatuses.map((status) => ({ value: status, label: t(`overview:status.${status}`) })),
        ]}
        onChange={(value) =>
          onChange({ ...filter, status: journeyStatuses.find((status) => status === value) ?? null })
        }
      />
      <Select
        size="sm"
        w={200}
        aria-label={t('filter.department')}
        value={filter.department ?? ALL}
        data={[
          { value: ALL, label: t('filter.anyDepartment') },
          ...departments.map((one) => ({ value: one.key, label: departmentName(one, locale) })),
        ]}
        onChange={(value) => onChange({ ...filter, department: value === ALL ? null : value })}
      />
      <Switch
        size="sm"
        label={t('filter.onlyDue')}
        checked={filter.onlyDue}
        onChange={({ currentTarget }) => onChange({ ...filter, onlyDue: currentTarget.checked })}
      />
    </Group>
  )
}
