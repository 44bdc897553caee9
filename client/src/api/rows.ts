import type { RowsPage } from '@wegpunkt/shared/http/row-routes'
import { listRows } from '@wegpunkt/shared/http/rows-page'
import { call } from './call.ts'

/** What of the rows of a board has changed since a version. Throws the server's Problem, or a NetworkFailure. */
export const askRows = (board: string, since: number): Promise<RowsPage> =>
  call(listRows, { params: { id: board }, query: { since } })
