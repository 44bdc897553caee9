import { rowRoutes } from '@wegpunkt/shared/http/row-routes'
import type { InputOf, Route } from '@wegpunkt/shared/http/route'
import type { RowOf } from '@wegpunkt/shared/journey/row-fields'
import type { RowKind } from '@wegpunkt/shared/journey/row-kinds'
import { type CallOptions, call } from './call.ts'

export type ChangeableKind = Exclude<RowKind, 'decision'>
export type NewRow<K extends RowKind> = InputOf<(typeof rowRoutes)[K]['add']>
export type RowChange<K extends ChangeableKind> = InputOf<(typeof rowRoutes)[K]['change']>

// Which input belongs to which kind is said by the types above; one call serves all of them.
const callAny = (route: Route, options: object): Promise<unknown> =>
  call(route, options as CallOptions<Route>) as Promise<unknown>

/** Adds a row beside a board. Throws the server's Problem, or a NetworkFailure. */
export const addRow = async <K extends RowKind>(board: string, kind: K, input: NewRow<K>) =>
  (await callAny(rowRoutes[kind].add, { params: { id: board }, input })) as RowOf<K>

/** Changes what is given of it. */
export const changeRow = async <K extends ChangeableKind>(
  board: string,
  kind: K,
  row: string,
  input: RowChange<K>,
) => (await callAny(rowRoutes[kind].change, { params: { id: board, row }, input })) as RowOf<K>

/** Erases it for good. */
export const eraseRow = async (board: string, kind: RowKind, row: string): Promise<void> => {
  await callAny(rowRoutes[kind].erase, { params: { id: board, row } })
}
