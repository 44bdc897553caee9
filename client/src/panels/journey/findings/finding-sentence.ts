import type { Department, Locale } from '@wegpunkt/shared/http/account-routes'
import type { Finding } from '@wegpunkt/shared/journey/findings/findings'
import type { Journey } from '@wegpunkt/shared/journey/journey'
import type { TFunction } from 'i18next'
import { namesIn } from './finding-names.ts'

type Around = {
  readonly journey: Journey
  readonly departments: readonly Department[]
  readonly locale: Locale
}

/** What is there and what one could do about it, in a sentence or two. */
export function sentenceOf(finding: Finding, t: TFunction<'insights'>, around: Around): string {
  const words = {
    untitled: t('findings.untitled'),
    unnamedStage: t('findings.unnamedStage'),
    anyone: t('findings.anyone'),
    formerDepartment: t('findings.formerDepartment'),
  }
  const names = namesIn(finding, { ...around, words })
  const { rule } = finding
  if (rule !== 'title-from-inside')
    return t(`rules.${rule}.found`, { ...names, count: Number(names['count']) })
  const { why } = finding.values
  return t(`rules.${rule}.${why === 'department' || why === 'system' ? why : 'we'}`, names)
}
