import type { Note, Touchpoint } from '@wegpunkt/shared/board/schema'
import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../editor/board-info.ts'
import { DepartmentSelect } from '../../ui/DepartmentSelect.tsx'
import { type Selected, common, useSetFields } from '../../editor/selected.ts'

type Props = { selected: readonly Selected<Note | Touchpoint>[]; label: string }

/** Whose touchpoint it is, or who contributed a note. */
export function DepartmentField({ selected, label }: Props) {
  const { t } = useTranslation('editor')
  const { departments } = useBoardInfo()
  const setFields = useSetFields(selected)
  const department = common(selected, (element) => element.department)
  return (
    <DepartmentSelect
      size="sm"
      label={label}
      departments={departments}
      value={department ?? null}
      clearable
      placeholder={t(department === undefined ? 'mixed' : 'inspector.noDepartment')}
      onChange={(key) => setFields({ department: key })}
    />
  )
}
