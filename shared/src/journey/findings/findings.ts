import { FINDING_ID } from '../../board/choices.ts'
import type { ElementId } from '../../board/element-id.ts'
import type { Journey } from '../journey.ts'
import { journeyRules } from './journey-rules.ts'
import { rowRules } from './row-rules.ts'
import { type Found, type Rule, type Severity, severities } from './rule.ts'
import { touchpointRules } from './touchpoint-rules.ts'

const rules: readonly (Rule & { readonly id: RuleId })[] = [...touchpointRules, ...journeyRules, ...rowRules]

export type RuleId = (typeof touchpointRules | typeof journeyRules | typeof rowRules)[number]['id']

/** All rules, for the switches. */
export const ruleIds: readonly RuleId[] = rules.map(({ id }) => id)

/** Something that the method advises to look at. It suggests and never demands. */
export type Finding = {
  /** The same for as long as it is about the same: `Meta.dismissed` goes by it. */
  readonly id: string
  readonly rule: RuleId
  readonly severity: Severity
  readonly element: ElementId | null
  readonly row: string | null
  readonly values: Readonly<Record<string, string | number>>
}

export type Findings = {
  /** The most serious first. */
  readonly open: readonly Finding[]
  readonly dismissed: readonly (Finding & { readonly reason: string })[]
}

/** What the rules that are on say about a journey (FIELD.md no. 10). */
export function findings(journey: Journey): Findings {
  const { rulesOff = {}, dismissed = {} } = journey.board.meta
  const found = rules
    .filter(({ id }) => !rulesOff[id])
    .flatMap((rule) => rule.find(journey).map((it) => findingOf(rule, it)))
  const rank = ({ severity }: Finding): number => severities.indexOf(severity)
  const open: Finding[] = []
  const away: (Finding & { reason: string })[] = []
  for (const finding of found.toSorted((a, b) => rank(a) - rank(b))) {
    const reason = Object.hasOwn(dismissed, finding.id) ? dismissed[finding.id] : undefined
    if (reason === undefined) open.push(finding)
    else away.push({ ...finding, reason })
  }
  return { open, dismissed: away }
}

/** Whether a finding can be dismissed: its name has to fit into the document. */
export const canDismiss = ({ id }: Pick<Finding, 'id'>): boolean => FINDING_ID.test(id)

const findingOf = (
  { id, severity }: Rule & { readonly id: RuleId },
  { about, element, row, values = {} }: Found,
): Finding => ({
  id: [id, ...about].join(':'),
  rule: id,
  severity,
  element: element ?? null,
  row: row ?? null,
  values,
})
