import type { Department } from '@wegpunkt/shared/http/account-routes'
import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { departmentCode, departmentName } from '../../../ui/department-name.ts'

/** How a department looks and is called; one that the workspace does not have any more keeps its key. */
export type DepartmentWords = {
  readonly name: string
  readonly code: string
  readonly department: Department | null
}

export function useDepartmentWords(): (key: string) => DepartmentWords {
  const { t } = useTranslation('silos')
  const { departments, locale } = useBoardInfo()
  return (key) => {
    const department = departments.find((one) => one.key === key) ?? null
    if (!department) return { name: t('former', { key }), code: key.slice(0, 2).toUpperCase(), department }
    return { name: departmentName(department, locale), code: departmentCode(department, locale), department }
  }
}
