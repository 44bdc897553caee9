import type { Department, Locale } from '@wegpunkt/shared/http/account-routes'
import { isPresent } from '@wegpunkt/shared/journey/former-departments'
import { departmentName } from './department-name.ts'

export type DepartmentOption = { readonly value: string; readonly label: string }

/**
 * The departments to choose from. One that is chosen, and that the workspace does not have any more, stays among them
 * as a former one, and is offered to nobody else: nobody's work loses its department because the company has another order now (METHOD.md M20).
 */
export function departmentOptions(
  departments: readonly Department[],
  chosen: readonly string[],
  { locale, former }: { locale: Locale; former: (key: string) => string },
): DepartmentOption[] {
  const known = new Set(departments.map(({ key }) => key))
  const gone = [...new Set(chosen)].filter((key) => key !== '' && !known.has(key))
  return [
    ...departments
      .filter((it) => isPresent(it) || chosen.includes(it.key))
      .map((department) => ({
        value: department.key,
        label: departmentName(department, locale),
      })),
    ...gone.map((key) => ({ value: key, label: former(key) })),
  ]
}
