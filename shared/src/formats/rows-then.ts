import type { KeptRows } from '../journey/kept-rows.ts'
import type { RowKind } from '../journey/row-kinds.ts'
import type { AnyRow } from '../journey/row-state.ts'

const keptAs = {
  evidence: 'evidence',
  measure: 'measures',
  kpi: 'kpis',
  story: 'stories',
  nps: 'nps',
} as const satisfies Partial<Record<RowKind, keyof KeptRows>>

/**
 * Of the rows of today those that a snapshot has, with what they said of figures then. What was erased since is
 * missing: of it, no snapshot knows a word.
 */
export function rowsThen(kept: KeptRows, today: readonly AnyRow[]): AnyRow[] {
  const figures = new Map<string, object>()
  for (const [kind, key] of Object.entries(keptAs))
    for (const one of kept[key]) figures.set(`${kind} ${one.id}`, one)
  return today.flatMap((row) => {
    const then = figures.get(`${row.kind} ${row.id}`)
    return then ? [{ ...row, ...then }] : []
  })
}
