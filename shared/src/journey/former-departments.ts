import type { ElementId } from '../board/element-id.ts'
import type { Board } from '../board/read.ts'
import type { Element } from '../board/schema.ts'
import { oncePer } from './parts/once-per.ts'
import type { Rows } from './rows.ts'

/*
 * What departments a company has changes; what boards say does not change behind their people's backs. A department
 * that is given up stays as a former one, and the analyses read it as the one that replaced it (METHOD.md M20).
 */

type Known = {
  readonly key: string
  readonly formerSince?: string | undefined
  readonly replacedBy?: string | undefined
}

export const isPresent = ({ formerSince }: Known): boolean => formerSince === undefined

/** What each replaced department counts as, however often it was replaced; empty where none was. */
export type Replacements = ReadonlyMap<string, string>

export const replacementsIn: (departments: readonly Known[]) => Replacements = oncePer(
  (departments: readonly Known[]): Replacements => {
    const next = new Map<string, string>()
    for (const { key, replacedBy } of departments) if (replacedBy !== undefined) next.set(key, replacedBy)
    return new Map([...next.keys()].map((key) => [key, lastOf(key, next)]))
  },
)

// A ring, which no server of ours makes, ends before it begins again.
function lastOf(key: string, next: Replacements): string {
  const seen = new Set([key])
  let last = key
  for (let to = next.get(last); to !== undefined && !seen.has(to); to = next.get(to)) {
    seen.add(to)
    last = to
  }
  return last
}

/** Itself where it was not replaced. */
export const countsAs = (key: string, by: Replacements): string => by.get(key) ?? key
const orNull = (key: string | null, by: Replacements): string | null =>
  key === null ? null : countsAs(key, by)

/**
 * A board and rows with each replaced department as the one that it counts as; the same ones where none was. What is
 * not about a replaced one keeps its identity, as the analyses ask for.
 */
export type Counting = {
  readonly board: (board: Board) => Board
  readonly rows: (rows: Rows) => Rows
}

export const countingBy: (by: Replacements) => Counting = oncePer((by: Replacements): Counting => {
  if (by.size === 0) return { board: (board) => board, rows: (rows) => rows }
  const element = oncePer((it: Element) => countedElement(it, by))
  const elements = oncePer((all: Board['elements']): Board['elements'] => {
    const counted = new Map<ElementId, Element>()
    for (const [id, it] of all) counted.set(id, element(it))
    return counted
  })
  return {
    board: oncePer((board: Board) => ({ ...board, elements: elements(board.elements) })),
    rows: oncePer((rows: Rows) => ({
      ...rows,
      measures: rows.measures.map((row) => ({ ...row, department: orNull(row.department, by) })),
      kpis: rows.kpis.map((row) => ({ ...row, department: orNull(row.department, by) })),
      voices: countedVoices(rows.voices, by),
    })),
  }
})

const countedVoices = (voices: Rows['voices'], by: Replacements): Rows['voices'] =>
  [...Map.groupBy(voices, ({ department }) => countsAs(department, by))].map(([department, ones]) => ({
    department,
    people: ones.reduce((sum, { people }) => sum + people, 0),
  }))

function countedElement(element: Element, by: Replacements): Element {
  if (element.kind === 'note') {
    const department = orNull(element.department, by)
    return department === element.department ? element : { ...element, department }
  }
  if (element.kind !== 'touchpoint') return element
  const { supporting } = element
  const department = orNull(element.department, by)
  if (department === element.department && !supporting.some((key) => by.has(key))) return element
  // Where both departments worked together, the one that is left is named once.
  const counted = new Set(supporting.map((key) => countsAs(key, by)))
  if (department !== null) counted.delete(department)
  return { ...element, department, supporting: [...counted] }
}
