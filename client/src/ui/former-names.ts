import type { Department } from '@wegpunkt/shared/http/account-routes'
import { isPresent } from '@wegpunkt/shared/journey/former-departments'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

/** The departments with what former ones are called in the reader's language: "Sales (former)" (METHOD.md M20). */
export function useFormerNames(departments: readonly Department[]): readonly Department[] {
  const { t } = useTranslation('app')
  return useMemo(
    () => withFormerNames(departments, (key) => t('field.departmentFormer', { key })),
    [departments, t],
  )
}

export const withFormerNames = (
  departments: readonly Department[],
  former: (name: string) => string,
): readonly Department[] =>
  departments.every(isPresent)
    ? departments
    : departments.map((it) =>
        isPresent(it) ? it : { ...it, nameDe: former(it.nameDe), nameEn: former(it.nameEn) },
      )
