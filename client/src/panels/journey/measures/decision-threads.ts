import type { RowOf } from '@wegpunkt/shared/journey/row-fields'
import type { RowState } from '@wegpunkt/shared/journey/row-state'

export type Decision = RowOf<'decision'>

/** An entry with the answers to it, or the trace of one that was erased. */
export type Thread =
  | {
      readonly id: string
      readonly at: string
      readonly entry: Decision
      readonly answers: readonly Decision[]
    }
  | { readonly id: string; readonly at: string; readonly entry: null; readonly answers: readonly Decision[] }

/** The log of decisions: the latest entry first, the answers to each in the order in which they came (METHOD.md M50). */
export function threadsOf({ byKind, erased }: Pick<RowState, 'byKind' | 'erased'>): readonly Thread[] {
  const entries = [...byKind.decision.values()].toSorted((a, b) => a.createdAt.localeCompare(b.createdAt))
  const isRoot = (id: string): boolean => byKind.decision.has(id) || erased.has(id)
  // An answer to an answer belongs to what began it.
  const rootOf = (entry: Decision): string => {
    const above = entry.answers === null ? undefined : byKind.decision.get(entry.answers)
    if (above) return rootOf(above)
    return entry.answers !== null && isRoot(entry.answers) ? entry.answers : entry.id
  }
  const answers = Map.groupBy(entries, rootOf)
  const under = (id: string): readonly Decision[] => (answers.get(id) ?? []).filter((one) => one.id !== id)
  return [
    ...entries
      .filter((entry) => rootOf(entry) === entry.id)
      .map((entry) => ({ id: entry.id, at: entry.createdAt, entry, answers: under(entry.id) })),
    ...[...erased].map(([id, at]) => ({ id, at, entry: null, answers: under(id) })),
  ].toSorted((a, b) => b.at.localeCompare(a.at))
}
