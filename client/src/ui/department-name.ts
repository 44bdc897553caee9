import type { Department, Locale } from '@wegpunkt/shared/http/account-routes'

export const departmentName = (department: Department, locale: Locale): string =>
  locale === 'de' ? department.nameDe : department.nameEn

export const departmentCode = (department: Department, locale: Locale): string =>
  locale === 'de' ? department.codeDe : department.codeEn
