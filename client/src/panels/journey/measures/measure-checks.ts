import { checkNumber } from '@wegpunkt/shared/journey/checks/number'
import { type Refusal, isRefused, refuse } from '@wegpunkt/shared/journey/checks/refusal'
import { checkLine, checkProse } from '@wegpunkt/shared/journey/checks/text'
import { MAX_REASON_CHARS, MAX_ROW_TEXT_CHARS, MAX_TITLE_CHARS } from '@wegpunkt/shared/limits'

/** What a measure may bring in, in either direction: more than any company turns over. */
const MOST_REVENUE = 1_000_000_000_000

export const checkTitle = (typed: string): string | Refusal => checkLine(typed, MAX_TITLE_CHARS)

/** METHOD.md M50: not dropped without one. */
export function checkReason(typed: string): string | Refusal {
  const reason = checkProse(typed.trim(), MAX_REASON_CHARS)
  return reason === '' ? refuse('no-reason') : reason
}

/** An entry of the log, or an answer to one. */
export function checkEntry(typed: string): string | Refusal {
  const text = checkProse(typed.trim(), MAX_ROW_TEXT_CHARS)
  return text === '' ? refuse('empty') : text
}

type Range = readonly [least: number, most: number]

/** One end of what a measure may bring in, beside the other one; alone it is both. A range that is turned is refused (METHOD.md M39). */
export function checkRevenue(typed: string, end: 0 | 1, now: Range | null): Range | null | Refusal {
  if (typed.trim() === '') return null
  const number = checkNumber(ungrouped(typed.trim()), { least: -MOST_REVENUE, most: MOST_REVENUE })
  if (isRefused(number)) return number
  const range: Range = end === 0 ? [number, now?.[1] ?? number] : [now?.[0] ?? number, number]
  return range[0] > range[1] ? refuse('range-turned', { least: range[0], most: range[1] }) : range
}

/** People set thousands apart, with points, commas or spaces: no amount of money has three digits behind its comma. */
const ungrouped = (typed: string): string =>
  /^[+−-]?\d{1,3}([.,\s]\d{3})+([.,]\d{1,2})?$/.test(typed)
    ? typed.replaceAll(/[.,\s](?=\d{3}(\D|$))/g, '')
    : typed
