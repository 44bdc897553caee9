import type { RowKind } from '@wegpunkt/shared/journey/row-kinds'
import { ROWS_PER_PAGE } from '@wegpunkt/shared/limits'
import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'
import { type StoredRow, rowsSince } from './board-rows.ts'

/** Every row of a board, or of a kind on it, each once and as it is in the end; the first changed first. */
export async function everyRow(db: Kysely<Tables>, board: string, kind?: RowKind): Promise<StoredRow[]> {
  const rows = new Map<string, StoredRow>()
  for await (const page of rowPages(db, board, { kind }))
    for (const row of page) {
      rows.delete(row.id)
      rows.set(row.id, row)
    }
  return [...rows.values()]
}

/**
 * The same in pages, for the database has more to do. A row that is changed in the middle comes once more, as it is
 * by then: whoever does not hold all of them takes out what they have had.
 */
export async function* rowPages(
  db: Kysely<Tables>,
  board: string,
  { kind, since = 0 }: { readonly kind?: RowKind | undefined; readonly since?: number } = {},
): AsyncGenerator<StoredRow[]> {
  for (let at = since, rest = true; rest;) {
    const page = await rowsSince(db, board, { since: at, most: ROWS_PER_PAGE, kind })
    yield page
    rest = page.length === ROWS_PER_PAGE
    at = page.at(-1)?.version ?? at
  }
}
