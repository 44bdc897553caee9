import { Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { useLocale } from '../../../locales/use-locale.ts'
import { departmentName } from '../../../ui/department-name.ts'
import { OUTSIDE, outsideName } from './outside-name.ts'
import { usePeople } from './use-people.ts'

type Props = {
  label: string
  placeholder: string
  /** A member's id, or the name of somebody outside. */
  onChoose: (person: string) => void
  except?: readonly string[]
}

const nobody: readonly string[] = []

/** Somebody of the workspace, or somebody outside by name. */
export function PersonSelect({ label, placeholder, onChoose, except = nobody }: Props) {
  const { t } = useTranslation('measures')
  const { departments } = useBoardInfo()
  const locale = useLocale()
  const { members } = usePeople()
  const [typed, setTyped] = useState('')
  const departmentOf = (key: string): string => {
    const department = departments.find((one) => one.key === key)
    return department ? ` · ${departmentName(department, locale)}` : ''
  }
  const outside = outsideName(typed, members, except)
  return (
    <Select
      size="sm"
      searchable
      label={label}
      placeholder={placeholder}
      value={null}
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage={t('person.nothing')}
      data={[
        ...members
          .filter(({ id }) => !except.includes(id))
          .map(({ id, name, department }) => ({ value: id, label: `${name}${departmentOf(department)}` })),
        ...(outside === null
          ? []
          : [{ value: `${OUTSIDE}${outside}`, label: t('person.outside', { name: outside }) }]),
      ]}
      onChange={(value) => {
        if (value === null) return
        setTyped('')
        onChoose(value.startsWith(OUTSIDE) ? value.slice(OUTSIDE.length) : value)
      }}
    />
  )
}
