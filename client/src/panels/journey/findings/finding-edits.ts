import type { Edit } from '@wegpunkt/shared/board/edits'
import { member } from '@wegpunkt/shared/board/gathered'
import type { Finding, RuleId } from '@wegpunkt/shared/journey/findings/findings'
import { type Refusal, isRefused } from '@wegpunkt/shared/journey/checks/refusal'
import { checkLine } from '@wegpunkt/shared/journey/checks/text'
import { MAX_REASON_CHARS } from '@wegpunkt/shared/limits'

/** Why a finding may stay away; nothing is dismissed without a reason. */
export const checkReason = (typed: string): string | Refusal => checkLine(typed, MAX_REASON_CHARS)

/** One key for each finding: of two who dismiss the same one, the last says why. */
export const dismissal = ({ id }: Pick<Finding, 'id'>, reason: string): Edit[] => {
  const checked = checkReason(reason)
  return isRefused(checked) ? [] : [{ do: 'set', in: 'meta', to: member('dismissed', id, checked) }]
}

export const returning = ({ id }: Pick<Finding, 'id'>): Edit[] => [
  { do: 'set', in: 'meta', to: member('dismissed', id, undefined) },
]

export const switching = (rule: RuleId, isOn: boolean): Edit[] => [
  { do: 'set', in: 'meta', to: member('rulesOff', rule, isOn ? undefined : true) },
]
