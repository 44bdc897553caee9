import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Board } from '@wegpunkt/shared/board/read'
import type { Feeling, Touchpoint } from '@wegpunkt/shared/board/schema'
import { ANY_PERSONA } from '@wegpunkt/shared/board/choices'
import { allSteps } from '@wegpunkt/shared/journey/parts/steps'
import { feelingsOf } from '../row-words.ts'

export const columns = [
  'title',
  'stage',
  'lane',
  'contact',
  'channel',
  'experience',
  'expectation',
  'department',
] as const
export type Column = (typeof columns)[number]

/** Undefined: in the customer's order. */
export type Sorting = { readonly by: Column; readonly down: boolean } | undefined

type Ratings = readonly (Feeling | null)[]

export type TableRow = {
  readonly id: ElementId
  readonly touchpoint: Touchpoint
  readonly experience: Ratings
  readonly expectation: Ratings
}

/** All touchpoints with what the columns say of them. A row is the same one as before while it says the same. */
export function createTableRows() {
  let last: ReadonlyMap<ElementId, TableRow> = new Map()
  return (board: Board, personas: readonly string[]): readonly TableRow[] => {
    const whose = personas.length > 0 ? personas : [ANY_PERSONA]
    const rows = allSteps(board).map(({ id, touchpoint }): TableRow => {
      const experience = feelingsOf(board, id, whose)
      const expectation = feelingsOf(board, id, whose, 'expectation')
      const before = last.get(id)
      const isSame =
        before?.touchpoint === touchpoint &&
        String(before.experience) === String(experience) &&
        String(before.expectation) === String(expectation)
      return isSame ? before : { id, touchpoint, experience, expectation }
    })
    last = new Map(rows.map((row) => [row.id, row]))
    return rows
  }
}

/** By what a column shows, and otherwise in the customer's order. What says nothing comes last either way. */
export function sorted(
  rows: readonly TableRow[],
  sorting: Sorting,
  { textOf, locale }: { textOf: (row: TableRow, column: Column) => string; locale: string },
): readonly TableRow[] {
  if (!sorting) return rows
  const { by, down } = sorting
  const sign = down ? -1 : 1
  if (by === 'experience' || by === 'expectation') {
    const grade = (row: TableRow): number => {
      const said = row[by].filter((value) => value !== null)
      if (said.length === 0) return Number.POSITIVE_INFINITY
      return (sign * said.reduce((sum: number, value) => sum + value, 0)) / said.length
    }
    return rows.toSorted((a, b) => compare(grade(a), grade(b)))
  }
  const collator = new Intl.Collator(locale, { numeric: true })
  const texts = new Map(rows.map((row) => [row, textOf(row, by)]))
  return rows.toSorted((a, b) => {
    const [one, other] = [texts.get(a) ?? '', texts.get(b) ?? '']
    if (one === '' || other === '') return Number(one === '') - Number(other === '')
    return sign * collator.compare(one, other)
  })
}

const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1)

/** The order that a press on a column's name leads to: up, down, and the customer's again. */
export function nextSorting(now: Sorting, column: Column): Sorting {
  if (now?.by !== column) return { by: column, down: false }
  return now.down ? undefined : { by: column, down: true }
}
