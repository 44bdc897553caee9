import { type CsvRecord, type Separator, parseCsv } from '../../csv/parse-csv.ts'
import { MAX_ANSWERS_PER_IMPORT } from '../../limits.ts'
import type { Day, Evidence } from '../rows.ts'
import { type Column, type Headings, readHeadings } from './headings.ts'
import type { FileProblem, FileReason, ImportError } from './import-error.ts'
import { type RatingScale, likeliestScale } from './rating-scales.ts'
import {
  type Cell,
  type Titles,
  numberIn,
  readCount,
  readDay,
  readQuote,
  readRating,
  readSource,
  readTitle,
  readType,
  titlesOf,
} from './read-cells.ts'

/** One row of the file as it will be sent (`http/import-routes.ts`). */
export type Answer = Omit<Evidence, 'id'>

type Named = { readonly id: string; readonly title: string }
export type ImportContext = {
  /** What is on the board. */
  readonly touchpoints: readonly Named[]
  readonly personas: readonly Named[]
  readonly today: Day
  /** How the file counts, if somebody has said so. */
  readonly scale?: RatingScale | undefined
  /** Where an answer is from that does not say it itself, such as the name of the file. */
  readonly source?: string
}

export type ImportPreview = {
  readonly separator: Separator
  /** Which heading was taken for which column. */
  readonly columns: Readonly<Partial<Record<Column, string>>>
  readonly ignored: readonly string[]
  readonly scale: RatingScale
  /** How many rows the file has below its headings. */
  readonly rows: number
  /** The headings and the first rows, as they stand in the file. */
  readonly head: readonly string[]
  readonly first: readonly CsvRecord[]
  /** What can be imported, in the order of the file. */
  readonly answers: readonly Answer[]
  readonly errors: readonly ImportError[]
  /** How many answers there are about each touchpoint, and of each persona. */
  readonly byTouchpoint: ReadonlyMap<string, number>
  readonly byPersona: ReadonlyMap<string, number>
}

/** Enough to see whether the columns were understood. */
const FIRST_ROWS = 6

/**
 * What an import of this file would add, without adding anything. A row with an error is not in `answers`; nothing
 * is guessed, moved onto the scale or cut. Of 10,000 rows it takes a fraction of a second.
 */
export function previewAnswers(text: string, context: ImportContext): ImportPreview | FileProblem {
  const { separator, records, unclosed } = parseCsv(text)
  const [head, ...rows] = records
  if (!head || rows.length === 0) return problem('file-empty')
  if (unclosed !== null) return problem('file-unclosed', { line: unclosed })
  const headings = readHeadings(head.cells)
  const wrong = wrongHeadings(headings) ?? tooLong(rows.length)
  if (wrong) return wrong
  const scale = context.scale ?? likeliestScale(ratingsIn(rows, headings))
  const reader = answerReader(headings, { ...context, scale })
  const read = rows.map((row) => reader(row))
  const answers = read.flatMap((one) => one.answer ?? [])
  return {
    separator,
    columns: Object.fromEntries(
      [...headings.at].map(([column, at]) => [column, head.cells[at]?.trim() ?? '']),
    ),
    ignored: headings.ignored,
    scale,
    rows: rows.length,
    head: head.cells.map((cell) => cell.trim()),
    first: rows.slice(0, FIRST_ROWS),
    answers,
    errors: read.flatMap((one) => one.errors),
    byTouchpoint: countOf(answers.flatMap(({ touchpointIds }) => touchpointIds)),
    byPersona: countOf(answers.flatMap(({ ratings }) => ratings.flatMap(({ persona }) => persona ?? []))),
  }
}

const problem = (reason: FileReason, values: FileProblem['values'] = {}): FileProblem => ({ reason, values })

function wrongHeadings({ at, twice }: Headings): FileProblem | null {
  const [same] = twice
  if (same) return problem('file-column-twice', { first: same[0], second: same[1] })
  if (!at.has('touchpoint')) return problem('file-no-touchpoint-column')
  return at.has('rating') || at.has('quote') ? null : problem('file-nothing-to-import')
}

const tooLong = (rows: number): FileProblem | null =>
  rows > MAX_ANSWERS_PER_IMPORT ? problem('file-too-long', { rows, most: MAX_ANSWERS_PER_IMPORT }) : null

function ratingsIn(rows: readonly CsvRecord[], { at }: Headings): number[] {
  const place = at.get('rating')
  if (place === undefined) return []
  return rows.flatMap(({ cells }) => numberIn(cells[place] ?? '') ?? [])
}

type Read = { readonly answer: Answer | null; readonly errors: readonly ImportError[] }

function answerReader({ at }: Headings, context: ImportContext & { readonly scale: RatingScale }) {
  const touchpoints: Titles = titlesOf(context.touchpoints)
  const personas: Titles = titlesOf(context.personas)
  return ({ line, cells }: CsvRecord): Read => {
    const errors: ImportError[] = []
    const read = <T>(column: Column, how: (cell: string) => Cell<T>, otherwise: T): T => {
      const value = cells[at.get(column) ?? -1] ?? ''
      const cell = how(value)
      if ('is' in cell) return cell.is
      errors.push({ line, column, reason: cell.reason, value, values: cell.values ?? {} })
      return otherwise
    }
    const touchpoint = read('touchpoint', (cell) => needed(readTitle(cell, touchpoints)), '')
    const persona = read('persona', (cell) => readTitle(cell, personas), null)
    const value = read('rating', (cell) => readRating(cell, context.scale), null)
    const quote = read('quote', readQuote, '')
    const said = read('source', readSource, '')
    const answer: Answer = {
      type: read('type', readType, 'survey'),
      n: read('n', readCount, 1),
      date: read('date', (cell) => readDay(cell, context.today), null),
      source: said === '' ? (context.source ?? '') : said,
      quote,
      touchpointIds: [touchpoint],
      ratings: value === null ? [] : [{ touchpoint, persona, value }],
    }
    const refuse = (column: Column | null, reason: ImportError['reason']): number =>
      errors.push({ line, column, reason, value: '', values: {} })
    if (errors.length === 0 && quote === '') {
      if (value === null) refuse(null, 'nothing-said')
      // METHOD.md M31: a rating comes from somewhere, or is an assumption.
      else if (answer.source === '' && answer.type !== 'assumption') refuse('source', 'missing')
    }
    return { answer: errors.length === 0 ? answer : null, errors }
  }
}

/** It makes no sense without. */
const needed = (cell: Cell<string | null>): Cell<string> =>
  'is' in cell && cell.is === null ? { reason: 'missing' } : (cell as Cell<string>)

function countOf(ids: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}
