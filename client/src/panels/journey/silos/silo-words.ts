import type { Department } from '@wegpunkt/shared/http/account-routes'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { departmentCode } from '../../../ui/department-name.ts'
import { useDepartmentName } from '../../../ui/use-department-name.ts'

/** How a department looks and is called; one that the workspace does not have any more keeps its key. */
export type DepartmentWords = {
  readonly name: string
  readonly code: string
  readonly department: Department | null
}

export function useDepartmentWords(): (key: string) => DepartmentWords {
  const { departments, locale } = useBoardInfo()
  const nameOf = useDepartmentName(departments)
  return (key) => {
    const department = departments.find((one) => one.key === key) ?? null
    const code = department ? departmentCode(department, locale) : key.slice(0, 2).toUpperCase()
    return { name: nameOf(key), code, department }
  }
}
