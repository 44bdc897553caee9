import type { RowKind } from '@wegpunkt/shared/journey/row-kinds'
import type { Kysely } from 'kysely'
import { type StoredRow, raiseRowsVersion, rowsNaming, updateRow } from '../storage/queries/board-rows.ts'
import { forgetPersonaAuthor } from '../storage/queries/personas.ts'
import type { Tables } from '../storage/tables.ts'
import { forgetInComments } from './comment-erasure.ts'
import type { RowsChange } from './ports.ts'
import { type Body, bodyColumns, bodyOf } from '../boards/stored-row.ts'

/**
 * Takes a person out of all rows of their workspace: as author, as who owns or supports a measure, as one of a team,
 * and out of the comments. What they wrote stays. Gives the boards that show it.
 */
export async function forgetInRows(
  tx: Kysely<Tables>,
  workspaceId: string,
  person: string,
): Promise<(RowsChange & { readonly board: string })[]> {
  await forgetPersonaAuthor(tx, person)
  const byBoard = Map.groupBy(await rowsNaming(tx, workspaceId, person), (row) => row.board_id)
  const changes: (RowsChange & { board: string })[] = []
  // In order, so that no two who change several boards wait for each other.
  for (const [board, rows] of [...byBoard].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const version = await raiseRowsVersion(tx, board, rows.length)
    for (const [i, row] of rows.entries())
      await updateRow(tx, row.id, { ...without(row, person), version: version - i })
    changes.push({ board, version, kinds: [...new Set(rows.map(({ kind }) => kind))] })
  }
  return [...changes, ...(await forgetInComments(tx, workspaceId, person))]
}

function without(row: StoredRow, person: string): Partial<StoredRow> {
  const author = row.author === person ? null : row.author
  const body = bodyWithout(row.kind, row, person)
  return { author, ...bodyColumns(row.kind, body, (id) => id === row.owner && id !== person) }
}

function bodyWithout(kind: RowKind, row: StoredRow, person: string): Body<RowKind> {
  if (kind === 'measure') {
    const body = bodyOf(kind, row)
    const supporters = body.supporters.filter((id) => id !== person)
    return body.owner === person
      ? { ...body, owner: null, ownership: null, supporters }
      : { ...body, supporters }
  }
  if (kind === 'team') {
    const body = bodyOf(kind, row)
    return body.person === person ? { ...body, person: null } : body
  }
  return bodyOf(kind, row)
}
