import { unguardCell } from '../../csv/guard-cell.ts'
import { MAX_QUOTE_CHARS, MAX_SOURCE_CHARS } from '../../limits.ts'
import { checkDay } from '../checks/day.ts'
import { checkNumber } from '../checks/number.ts'
import { isRefused } from '../checks/refusal.ts'
import { checkProse, checkSource } from '../checks/text.ts'
import type { EvidenceType } from '../row-choices.ts'
import type { Day } from '../rows.ts'
import { plainly } from './headings.ts'
import type { ImportReason } from './import-error.ts'
import { type RatingScale, onScale } from './rating-scales.ts'

/** What is wrong with a cell, and what a sentence about it needs. */
export type Wrong = {
  readonly reason: ImportReason
  readonly values?: Readonly<Record<string, string | number>>
}
/** What a cell means, or what is wrong with it. */
export type Cell<T> = { readonly is: T } | Wrong

const wrong = (reason: ImportReason, values: Wrong['values'] = {}): Wrong => ({ reason, values })
const LARGEST = 1e9

/** With a decimal point or a decimal comma; null where nothing stands. */
export function readRating(cell: string, scale: RatingScale): Cell<number | null> {
  if (cell.trim() === '') return { is: null }
  const number = checkNumber(cell, { least: -LARGEST, most: LARGEST })
  if (isRefused(number)) return wrong('no-number')
  const value = onScale(number, scale)
  return value === null ? wrong('out-of-range', { ...scale }) : { is: value }
}

/** The number in a cell, for finding out how a file counts. */
export function numberIn(cell: string): number | null {
  const number = checkNumber(cell, { least: -LARGEST, most: LARGEST })
  return isRefused(number) ? null : number
}

export function readCount(cell: string): Cell<number> {
  if (cell.trim() === '') return { is: 1 }
  const most = 100_000_000
  const count = checkNumber(cell, { least: 1, most, isWhole: true })
  if (!isRefused(count)) return { is: count }
  return wrong(
    count.refused === 'out-of-range' || count.refused === 'not-whole' ? count.refused : 'no-number',
    {
      worst: 1,
      best: most,
    },
  )
}

/** A day as `2027-01-31` or `31.1.2027`, whatever time stands after it; `1/2/2027` could be two days, and is none. */
export function readDay(cell: string, today: Day): Cell<Day | null> {
  const text = cell.trim()
  if (text === '') return { is: null }
  const day = checkDay(text.replace(/^(\S+?)[T ]\d{1,2}:\d\d.*$/u, '$1'))
  if (isRefused(day)) return wrong('no-date')
  return day > today ? wrong('date-in-future') : { is: day }
}

export function readQuote(cell: string): Cell<string> {
  const quote = checkProse(cell, MAX_QUOTE_CHARS)
  return isRefused(quote) ? wrong('too-long', quote.values) : { is: quote }
}

export function readSource(cell: string): Cell<string> {
  const source = checkSource(cell, MAX_SOURCE_CHARS)
  if (!isRefused(source)) return { is: source }
  return source.refused === 'too-long' ? wrong('too-long', source.values) : wrong('no-address')
}

const types: Readonly<Record<string, EvidenceType>> = {
  interview: 'interview',
  gesprach: 'interview',
  survey: 'survey',
  umfrage: 'survey',
  befragung: 'survey',
  complaint: 'complaint',
  beschwerde: 'complaint',
  reklamation: 'complaint',
  analytics: 'analytics',
  messung: 'analytics',
  measurement: 'analytics',
  auswertung: 'analytics',
  observation: 'observation',
  beobachtung: 'observation',
  assumption: 'assumption',
  annahme: 'assumption',
  vermutung: 'assumption',
  estimate: 'assumption',
  schatzung: 'assumption',
  geschatzt: 'assumption',
}

/** A survey where nothing is said: that is what most files are. */
export function readType(cell: string): Cell<EvidenceType> {
  const name = plainly(cell)
  const type = name === '' ? 'survey' : Object.hasOwn(types, name) ? types[name] : undefined
  return type ? { is: type } : wrong('unknown-value')
}

/** Titles of what is on the board, as people type them elsewhere. */
export type Titles = ReadonlyMap<string, readonly string[]>

const plainTitle = (title: string): string =>
  title.normalize('NFC').replaceAll(/\s+/gu, ' ').trim().toLowerCase()

export function titlesOf(named: readonly { readonly id: string; readonly title: string }[]): Titles {
  const titles = new Map<string, string[]>()
  for (const { id, title } of named) {
    const plain = plainTitle(title)
    if (plain === '') continue
    const there = titles.get(plain)
    if (there) there.push(id)
    else titles.set(plain, [id])
  }
  return titles
}

/** The one thing of this title; of two that bear it nobody knows which is meant. */
export function readTitle(cell: string, titles: Titles): Cell<string | null> {
  if (cell.trim() === '') return { is: null }
  // A template of ours writes titles as no spreadsheet runs them.
  const found = titles.get(plainTitle(cell)) ?? titles.get(plainTitle(unguardCell(cell))) ?? []
  const [one] = found
  if (one === undefined) return wrong('not-found')
  return found.length > 1 ? wrong('ambiguous', { count: found.length }) : { is: one }
}
