import type { Department, Locale } from '../http/account-routes.ts'
import type { Persona } from '../http/persona-routes.ts'
import type { Journey } from '../journey/journey.ts'
import { type AnyRow, type RowState, rowsFor } from '../journey/row-state.ts'
import { noRows } from '../journey/rows.ts'
import type { Board } from '../board/read.ts'

/**
 * All that the text formats are made of: whoever makes one gives what the reader may see, and nothing else is asked
 * for. That is how a link's export keeps to its filter.
 */
export type ExportSource = {
  readonly title: string
  readonly journey: Journey
  /** All rows, with who wrote them. */
  readonly rows: readonly AnyRow[]
  readonly personas: readonly Persona[]
  readonly departments: readonly Department[]
  /** What somebody is called whom a row names; null for whom it may not or cannot say. */
  readonly nameOf: (person: string) => string | null
  /** The reader's language. */
  readonly locale: Locale
}

type Given = Omit<ExportSource, 'journey' | 'rows'> & {
  readonly board: Board
  readonly rowState: RowState
  /** `2027-01-31` */
  readonly today: string
}

export function exportSource({ board, rowState, today, ...given }: Given): ExportSource {
  const names = given.departments.map(({ key, nameDe, nameEn }) => ({ key, names: [nameDe, nameEn] }))
  const rows = { ...rowsFor(rowState, { ...noRows, departments: names }), personas: given.personas }
  return { ...given, journey: { board, rows, today }, rows: allRows(rowState) }
}

/** All rows, in the order in which they last changed. */
export function allRows({ byKind }: RowState): readonly AnyRow[] {
  const rows: AnyRow[] = []
  for (const ofKind of Object.values(byKind)) for (const row of ofKind.values()) rows.push(row)
  return rows.toSorted((a, b) => a.version - b.version)
}

/** Of ids as the server makes them: somebody who is called so is nobody. */
export const PERSON_ID = /^[\w-]{16}$/

/**
 * Who somebody is whom a row names: a member, or by their own name somebody from outside. Without `names` nobody is
 * named, and not who is from outside either.
 */
export const nameBy =
  (names: ReadonlyMap<string, string> | null) =>
  (person: string): string | null => {
    if (names === null) return null
    return names.get(person) ?? (PERSON_ID.test(person) ? null : person)
  }
