import type { KeptRows } from '@wegpunkt/shared/journey/kept-rows'
import { type RowOf, rowShapes } from '@wegpunkt/shared/journey/row-fields'
import type { RowKind } from '@wegpunkt/shared/journey/row-kinds'

/**
 * The rows of a snapshot whose words are still there, with its figures: what was erased since is not shown. Evidence
 * is figures above all, and counts without its words.
 */
export function rowsOfSnapshot(kept: KeptRows, today: readonly RowOf<RowKind>[]): RowOf<RowKind>[] {
  const byId = new Map(today.map((row) => [row.id, row]))
  const stillThere = <K extends 'measure' | 'story'>(kind: K, rows: readonly { readonly id: string }[]) =>
    rows.flatMap((row) => {
      const now = byId.get(row.id)
      if (now?.kind !== kind) return []
      // Who takes their consent back takes it back for what was kept as well.
      const consent = now.kind === 'story' && { consent: now.consent }
      return [{ ...now, ...row, ...consent } as RowOf<K>]
    })
  const evidence = kept.evidence.map((row): RowOf<'evidence'> => {
    const now = byId.get(row.id)
    const words = now?.kind === 'evidence' ? now : { ...wordless, ...rowShapes.evidence.otherwise }
    return { ...words, ...row } as RowOf<'evidence'>
  })
  return [...evidence, ...stillThere('measure', kept.measures), ...stillThere('story', kept.stories)]
}

const wordless = {
  kind: 'evidence',
  version: 0,
  author: null,
  createdAt: '1970-01-01T00:00:00.000Z',
  changedAt: '1970-01-01T00:00:00.000Z',
} as const
