import type { FieldsOf } from './row-fields.ts'
import type { RowKind } from './row-kinds.ts'
import type { Day } from './rows.ts'

/** Why a field of a row is refused. */
export type RowIssue = { readonly path: string; readonly message: string }

type Fields = { readonly [K in RowKind]: FieldsOf<K> }
type Check<K extends RowKind> = (fields: Fields[K], changed: ReadonlySet<string>, today: Day) => RowIssue[]

const DAY_MS = 24 * 60 * 60 * 1_000
const shifted = (day: Day, days: number): Day =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)
/** Somewhere on earth it is tomorrow already, or still yesterday. */
const isFuture = (day: Day, today: Day): boolean => day > shifted(today, 1)
const isPast = (day: Day, today: Day): boolean => day < shifted(today, -1)

const issue = (isWrong: boolean, path: string, message: string): RowIssue[] =>
  isWrong ? [{ path, message }] : []
const notFuture = (fields: { date: Day | null }, changed: ReadonlySet<string>, today: Day): RowIssue[] =>
  issue(
    changed.has('date') && fields.date !== null && isFuture(fields.date, today),
    'date',
    'It lies in the future',
  )
const nothing = (): RowIssue[] => []

const checks: { readonly [K in RowKind]: Check<K> } = {
  evidence: (fields, changed, today) => [
    ...notFuture(fields, changed, today),
    ...issue(isFromNowhere(fields), 'source', 'Ratings come from somewhere, or are an assumption'),
  ],
  measure: ({ status, reason, revenue, supporters }) => [
    ...issue(status === 'dropped' && reason === '', 'reason', 'A measure is dropped with a reason'),
    ...issue(revenue !== null && revenue[0] > revenue[1], 'revenue', 'The least is above the most'),
    ...issue(new Set(supporters).size < supporters.length, 'supporters', 'One of them is named twice'),
  ],
  idea: nothing,
  kpi: (fields, changed, today) =>
    fields.isTarget
      ? []
      : notFuture(fields, new Set([...changed, ...(changed.has('isTarget') ? ['date'] : [])]), today),
  story: nothing,
  review: ({ reviewBy }, changed, today) =>
    issue(changed.has('reviewBy') && isPast(reviewBy, today), 'reviewBy', 'It lies in the past'),
  nps: (fields, changed, today) => [...notFuture(fields, changed, today), ...checkNps(fields)],
  team: ({ person, name }) => issue(person === null && name === '', 'name', 'Somebody has to be named'),
  journey: nothing,
  decision: nothing,
}

/** METHOD.md M31: what customers are said to feel needs a customer who said so. */
const isFromNowhere = ({ type, ratings, source, quote }: FieldsOf<'evidence'>): boolean =>
  ratings.length > 0 && type !== 'assumption' && source === '' && quote === ''

function checkNps({ promoters, passives, detractors, score }: FieldsOf<'nps'>): RowIssue[] {
  const counts = [promoters, passives, detractors]
  const some = counts.filter((count) => count !== null)
  if (score !== null) return issue(some.length > 0, 'score', 'Either counts or a score')
  if (some.length < counts.length)
    return [{ path: 'promoters', message: 'It needs three counts, or a score' }]
  return issue(!some.some((count) => count > 0), 'promoters', 'Nobody was asked')
}

/**
 * What is wrong with a row as a whole, its last days included: of a row that is changed, only what was changed now
 * can lie on the wrong side of today. METHOD.md, last column.
 */
export const checkRow = <K extends RowKind>(
  kind: K,
  fields: FieldsOf<K>,
  { changed, today }: { readonly changed: Iterable<string>; readonly today: Day },
): readonly RowIssue[] => checks[kind](fields as Fields[K], new Set(changed), today)
