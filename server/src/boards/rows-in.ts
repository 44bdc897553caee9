import { type RowOf, rowShapes } from '@wegpunkt/shared/journey/row-fields'
import type { RowKind } from '@wegpunkt/shared/journey/row-kinds'
import { npsIn } from '@wegpunkt/shared/journey/nps-row'
import { type Rows, noRows } from '@wegpunkt/shared/journey/rows'

/** A row as it rests in the database; `body` is JSON. */
export type RowText = { readonly id: string; readonly kind: RowKind; readonly body: string }

/** The kinds of rows of which a snapshot keeps something. */
export const keptKinds = ['evidence', 'measure', 'kpi', 'story', 'nps'] as const satisfies readonly RowKind[]

/** The rows of a journey, as the analyses take them. */
export function rowsIn(texts: readonly RowText[]): Rows {
  const byKind = Map.groupBy(texts, ({ kind }) => kind)
  const read = <K extends RowKind>(kind: K): Omit<RowOf<K>, 'kind'>[] =>
    (byKind.get(kind) ?? []).map((text) => rowIn(kind, text))
  return {
    ...noRows,
    evidence: read('evidence'),
    measures: read('measure'),
    kpis: read('kpi'),
    stories: read('story'),
    nps: read('nps').flatMap((row) => npsIn(row) ?? []),
  }
}

const rowIn = <K extends RowKind>(kind: K, { id, body }: RowText): Omit<RowOf<K>, 'kind'> =>
  // Only what the kind's schema has let through is stored.
  ({ ...rowShapes[kind].otherwise, ...(JSON.parse(body) as object), id }) as Omit<RowOf<K>, 'kind'>
