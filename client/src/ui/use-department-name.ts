import type { Department } from '@wegpunkt/shared/http/account-routes'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocale } from '../locales/use-locale.ts'
import { departmentName } from './department-name.ts'

/** What the department of a key is called; one that the workspace does not have any more is a former one (METHOD.md M20). */
export function useDepartmentName(departments: readonly Department[]): (key: string) => string {
  const { t } = useTranslation('app')
  const locale = useLocale()
  return useCallback(
    (key) => {
      const known = departments.find((one) => one.key === key)
      return known ? departmentName(known, locale) : t('field.departmentFormer', { key })
    },
    [departments, locale, t],
  )
}
