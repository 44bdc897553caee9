import type { Department } from '@wegpunkt/shared/http/account-routes'
import { DepartmentFields } from '@wegpunkt/shared/http/department-routes'
import { isPresent } from '@wegpunkt/shared/journey/former-departments'

export type DepartmentFault = 'taken' | 'codeForm'

const fields = ['nameDe', 'codeDe', 'nameEn', 'codeEn'] as const

/** What the server will refuse too: what another department is called, and letters that do not fit on a card. */
export function departmentFaults(
  values: DepartmentFields,
  departments: readonly Department[],
  own: string | null,
): Partial<Record<keyof DepartmentFields, DepartmentFault>> {
  const others = departments.filter((it) => isPresent(it) && it.key !== own)
  const found = fields.flatMap((field): [keyof DepartmentFields, DepartmentFault][] => {
    const value = values[field].trim()
    if (value === '') return []
    const isCode = field === 'codeDe' || field === 'codeEn'
    if (isCode && !DepartmentFields.shape[field].safeParse(value).success) return [[field, 'codeForm']]
    const isTaken = others.some((it) => it[field].toLocaleLowerCase() === value.toLocaleLowerCase())
    return isTaken ? [[field, 'taken']] : []
  })
  return Object.fromEntries(found)
}
