import type { RowsPage } from '@wegpunkt/shared/http/row-routes'
import type { RowKind } from '@wegpunkt/shared/journey/row-kinds'
import { type AnyRow, type RowState, noRowState, takePage } from '@wegpunkt/shared/journey/row-state'
import type { Store } from './board-document.ts'
import type { Clock } from './clock.ts'
import { type Pages, openPages } from './pages.ts'

/** The rows beside the document of one board, kept up to date while it is open. */
export interface BoardRows extends Omit<Pages<RowState>, 'set'> {
  /** What this client has just been answered, before the server tells it to everybody. */
  put(row: AnyRow): void
  drop(kind: RowKind, id: string): void
}

type Options = {
  /** How far the rows of the board have come, as the server says; 0: it has not said yet. */
  readonly version: Store<number>
  /** Asks for what has changed since a version. */
  readonly ask: (since: number) => Promise<RowsPage>
  readonly clock?: Clock
  readonly random?: () => number
}

/** Loads the rows of a board, and what others change of them. */
export function openBoardRows(options: Options): BoardRows {
  const { set, ...rows } = openPages({ ...options, initial: noRowState, take: takePage })
  const change = (row: Partial<Pick<RowsPage, 'rows' | 'gone'>>): void => {
    const { version: known, personas, workshop, results, locked, comments } = rows.get()
    const beside = { personas, workshop, results, locked, comments }
    const page = { since: -1, version: known, rows: [], gone: [], ...beside, ...row }
    set(takePage(rows.get(), page))
  }
  return {
    ...rows,
    put: (row) => change({ rows: [row] }),
    drop: (kind, id) => change({ gone: [{ kind, id, createdAt: '' }] }),
  }
}
