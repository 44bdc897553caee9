import { SHARES, momentKinds } from '../../board/choices.ts'
import type { ElementId } from '../../board/element-id.ts'
import type { MomentOverride, PromiseMade } from '../../board/method-schema.ts'
import type { Board } from '../../board/read.ts'
import type { Touchpoint } from '../../board/schema.ts'
import { MAX_METHOD_CHARS, MAX_ORDERS, MAX_SOURCE_CHARS } from '../../limits.ts'
import { entryShares } from '../entries.ts'
import { dayNumber } from '../parts/days.ts'
import type { Day } from '../rows.ts'
import { checkDay, isBefore } from './day.ts'
import { checkChoice, checkNumber } from './number.ts'
import { type Refusal, isRefused, refuse } from './refusal.ts'
import { checkLine, checkSource } from './text.ts'

const ALL = SHARES[1]

/** How many of all customers come in here: refused with the sum if it makes more than all (METHOD.md M13). */
export function checkEntryShare(board: Board, touchpoint: ElementId, typed: string): number | Refusal {
  const share = checkNumber(typed.replace(/\s*%\s*$/, ''), { least: SHARES[0], most: ALL })
  if (isRefused(share)) return share
  const others = entryShares(board).entries.reduce(
    (sum, entry) => sum + (entry.touchpoint === touchpoint ? 0 : (entry.share ?? 0)),
    0,
  )
  const sum = Math.round((others + share) * 100) / 100
  return sum > ALL ? refuse('shares-above-all', { sum }) : share
}

/** Nothing depends on itself; a circle over others is allowed, with a warning (METHOD.md M27). */
export const checkDependency = (touchpoint: ElementId, needs: ElementId): ElementId | Refusal =>
  touchpoint === needs ? refuse('itself') : needs

/** Nobody overrules what was rated without saying why (METHOD.md M7). */
export function checkMoment(kind: string, reason: string): MomentOverride | Refusal {
  const known = checkChoice(kind, momentKinds)
  if (isRefused(known)) return known
  const why = checkLine(reason, MAX_METHOD_CHARS)
  if (isRefused(why)) return why.refused === 'empty' ? refuse('no-reason') : why
  return { kind: known, reason: why }
}

/** A promise, and where it was made; only what is planned may be promised for later (METHOD.md M10). */
export function checkPromise(
  promise: PromiseMade,
  { status }: Pick<Touchpoint, 'status'>,
  today: Day,
): PromiseMade | Refusal {
  const text = checkLine(promise.text, MAX_METHOD_CHARS)
  const source = checkSource(promise.source, MAX_SOURCE_CHARS)
  if (isRefused(text)) return text
  if (isRefused(source)) return source
  const later = status === 'planned' ? undefined : daysIn(source).find((day) => isBefore(today, day))
  return later === undefined ? { text, source } : refuse('date-in-future', { day: later })
}

/** METHOD.md M14: a whole number of orders. */
export const checkOrderCount = (typed: string): number | Refusal =>
  checkNumber(typed, { least: 0, most: MAX_ORDERS, isWhole: true })

const daysIn = (text: string): Day[] =>
  [...text.matchAll(/\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.\d{4}/g)]
    .map(([it]) => checkDay(it))
    .filter((day) => typeof day === 'string' && dayNumber(day) !== null) as Day[]
