import { JourneyRow } from '@wegpunkt/shared/journey/row-fields'
import { RowsPage, listRows } from '@wegpunkt/shared/http/row-routes'
import { z } from 'zod'
import { call } from './call.ts'

/** A row of a kind or form that this program does not know costs itself alone, not the page. */
const page = RowsPage.extend({ rows: z.array(z.unknown()) }).transform(({ rows, ...rest }): RowsPage => ({
  ...rest,
  rows: rows.flatMap((row) => JourneyRow.safeParse(row).data ?? []),
}))
const readable = { ...listRows, output: page }

/** What of the rows of a board has changed since a version. Throws the server's Problem, or a NetworkFailure. */
export const askRows = (board: string, since: number): Promise<RowsPage> =>
  call(readable, { params: { id: board }, query: { since } })
