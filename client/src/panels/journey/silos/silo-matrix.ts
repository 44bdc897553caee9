import type { Handovers } from '@wegpunkt/shared/journey/handovers'

/** From one department to another. */
export type Cell = { readonly from: string; readonly to: string }

export type MatrixCell = Cell & {
  readonly count: number
  /** How many of them nobody answers for. */
  readonly open: number
}

export type SiloMatrix = {
  /** Those that hand over or receive, in the order of the workspace; then those that it does not have any more. */
  readonly departments: readonly string[]
  /** Null where nothing is handed over. */
  readonly cellOf: (from: string, to: string) => MatrixCell | null
}

export function siloMatrix({ matrix, unowned }: Handovers, known: readonly string[]): SiloMatrix {
  const there = new Set(matrix.flatMap(({ from, to }) => [from, to]))
  const former = [...there].filter((key) => !known.includes(key)).toSorted()
  const open = Map.groupBy(unowned, ({ fromDepartment, toDepartment }) => keyOf(fromDepartment, toDepartment))
  const cells = new Map(
    matrix.map(({ from, to, count }) => {
      const key = keyOf(from, to)
      return [key, { from, to, count, open: open.get(key)?.length ?? 0 }]
    }),
  )
  return {
    departments: [...known.filter((key) => there.has(key)), ...former],
    cellOf: (from, to) => cells.get(keyOf(from, to)) ?? null,
  }
}

const keyOf = (from: string, to: string): string => JSON.stringify([from, to])
