import { type RowOf, rowShapes } from '@wegpunkt/shared/journey/row-fields'
import type { RowKind } from '@wegpunkt/shared/journey/row-kinds'
import type { StoredRow } from '../storage/queries/board-rows.ts'

type Meta = 'kind' | 'id' | 'version' | 'author' | 'createdAt' | 'changedAt'
type Bodies = { readonly [K in RowKind]: Omit<RowOf<K>, Meta> }
/** What a row says, with what only the server sets: who volunteered, what kind of entry a decision is. */
export type Body<K extends RowKind> = Bodies[K]

/** What a stored row says; what it was stored without counts as its kind says. */
export const bodyOf = <K extends RowKind>(kind: K, row: Pick<StoredRow, 'body'>): Body<K> =>
  // Only `bodyColumns` makes it, from what the kind's schema has let through.
  ({ ...rowShapes[kind].otherwise, ...(JSON.parse(row.body) as object) }) as Body<K>

export const asRow = (row: StoredRow): RowOf<RowKind> =>
  ({
    ...bodyOf(row.kind, row),
    kind: row.kind,
    id: row.id,
    version: row.version,
    author: row.author,
    createdAt: new Date(row.created_at).toISOString(),
    changedAt: new Date(row.changed_at).toISOString(),
  }) as RowOf<RowKind>

const DAYS: Partial<Record<RowKind, string>> = {
  evidence: 'date',
  measure: 'due',
  kpi: 'date',
  review: 'reviewBy',
  nps: 'date',
}

/** The columns that say what a row says: its body, and what is looked for in it. */
export function bodyColumns<K extends RowKind>(
  kind: K,
  body: Body<K>,
  isMember: (id: string) => boolean = () => false,
): Pick<StoredRow, 'body' | 'day' | 'owner'> {
  const values = body as Readonly<Record<string, unknown>>
  const day = values[DAYS[kind] ?? '']
  const owner = kind === 'measure' ? values['owner'] : null
  return {
    body: JSON.stringify(body),
    day: typeof day === 'string' ? day : null,
    owner: typeof owner === 'string' && isMember(owner) ? owner : null,
  }
}
