import type { RoleCap } from '../access/phase-rights.ts'
import type { Persona } from '../http/persona-routes.ts'
import type { WorkshopMark } from '../http/row-routes.ts'
import { npsIn } from './nps-row.ts'
import { oncePer } from './parts/once-per.ts'
import type { RowOf } from './row-fields.ts'
import { type RowKind, rowKinds } from './row-kinds.ts'
import { type Nps, type Rows, noRows } from './rows.ts'

export type AnyRow = { readonly [K in RowKind]: RowOf<K> }[RowKind]
export type RowsOfKind<K extends RowKind> = ReadonlyMap<string, RowOf<K>>
type ByKind = { readonly [K in RowKind]: RowsOfKind<K> }

/** The rows of a board as far as somebody knows them. What a page does not change keeps its identity. */
export type RowState = {
  readonly version: number
  readonly byKind: ByKind
  /** Entries of the log of decisions that an owner has erased, with the time they were written (METHOD.md M50). */
  readonly erased: ReadonlyMap<string, string>
  readonly personas: readonly Persona[]
  /** The workshop that is on, and of which version it is. */
  readonly workshop: WorkshopMark | null
  /** How many runs of workshops have been revealed. */
  readonly results: number
  /** What moderators leave of the rights on the board. */
  readonly locked: RoleCap
  /** The version of the last change of a comment. */
  readonly comments: number
}

/** One answer of the server (`http/row-routes.ts`). */
type Page = {
  readonly since: number
  readonly version: number
  readonly rows: readonly AnyRow[]
  readonly gone: readonly { readonly kind: RowKind; readonly id: string; readonly createdAt: string }[]
  readonly personas: readonly Persona[]
  readonly workshop: WorkshopMark | null
  readonly results: number
  /** What moderators leave of the rights on the board. */
  readonly locked: RoleCap
  readonly comments: number
}

export const noRowState: RowState = {
  version: 0,
  byKind: Object.fromEntries(rowKinds.map((kind) => [kind, new Map()])) as unknown as ByKind,
  erased: new Map(),
  personas: [],
  workshop: null,
  results: 0,
  locked: null,
  comments: 0,
}

/** What is known after another answer. An answer that begins anew takes the place of all that was known. */
export function takePage(state: RowState, page: Page): RowState {
  const known = page.since === 0 ? noRowState : state
  const changed = new Map<RowKind, Map<string, AnyRow>>()
  const of = (kind: RowKind): Map<string, AnyRow> => {
    const there = changed.get(kind) ?? new Map<string, AnyRow>(known.byKind[kind])
    changed.set(kind, there)
    return there
  }
  for (const row of page.rows) of(row.kind).set(row.id, row)
  // Later than the rows, of which one may have been read before it was erased.
  for (const { kind, id } of page.gone) of(kind).delete(id)
  const isSame = JSON.stringify(page.personas) === JSON.stringify(state.personas)
  return {
    version: page.version,
    byKind: changed.size === 0 ? known.byKind : { ...known.byKind, ...Object.fromEntries(changed) },
    erased: erasedAfter(known, page),
    personas: isSame ? state.personas : page.personas,
    workshop: page.workshop,
    results: page.results,
    locked: page.locked,
    comments: page.comments,
  }
}

function erasedAfter(known: RowState, { gone }: Page): RowState['erased'] {
  const decisions = gone.filter(({ kind }) => kind === 'decision')
  if (decisions.length === 0) return known.erased
  // Who erased it has not been told yet when it was written, and knows it from the entry.
  const writtenAt = (id: string, told: string): string => known.byKind.decision.get(id)?.createdAt ?? told
  return new Map([
    ...known.erased,
    ...decisions.map(
      ({ id, createdAt }) => [id, writtenAt(id, createdAt || (known.erased.get(id) ?? ''))] as const,
    ),
  ])
}

const listOf = oncePer((rows: ReadonlyMap<string, object>) => [...rows.values()])
const npsOf = oncePer((rows: RowsOfKind<'nps'>): readonly Nps[] =>
  [...rows.values()].flatMap((row) => npsIn(row) ?? []),
)

/** What the analyses take of it; lists keep their identity as long as no row of their kind changes. */
export const rowsFor = (
  { byKind, personas }: RowState,
  more: Pick<Rows, 'teamRatings' | 'teamRounds' | 'voices' | 'departments'> = noRows,
): Rows => ({
  ...more,
  personas,
  evidence: listOf(byKind.evidence) as Rows['evidence'],
  measures: listOf(byKind.measure) as Rows['measures'],
  kpis: listOf(byKind.kpi) as Rows['kpis'],
  stories: listOf(byKind.story) as Rows['stories'],
  nps: npsOf(byKind.nps),
  reviews: listOf(byKind.review) as Rows['reviews'],
})
