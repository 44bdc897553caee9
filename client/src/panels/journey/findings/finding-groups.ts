import type { Finding, RuleId } from '@wegpunkt/shared/journey/findings/findings'
import { type Severity, severities } from '@wegpunkt/shared/journey/findings/rule'

export type Group = {
  readonly severity: Severity
  readonly count: number
  /** What one rule found, together. */
  readonly kinds: readonly { readonly rule: RuleId; readonly found: readonly Finding[] }[]
}

/** The most serious first; no group without a finding. */
export const groupsOf = (open: readonly Finding[]): readonly Group[] =>
  severities.flatMap((severity): Group[] => {
    const here = open.filter((finding) => finding.severity === severity)
    if (here.length === 0) return []
    const kinds = [...Map.groupBy(here, ({ rule }) => rule)].map(([rule, found]) => ({ rule, found }))
    return [{ severity, count: here.length, kinds }]
  })
