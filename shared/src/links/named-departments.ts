import type { Board } from '../board/read.ts'
import type { Element, Lane } from '../board/schema.ts'
import type { Department } from '../http/account-routes.ts'
import type { RowOf } from '../journey/row-fields.ts'
import type { RowKind } from '../journey/row-kinds.ts'

/*
 * Which departments are named where, by their keys: whoever looks by a link is told what these are called, and of no
 * other that there is one.
 */
export function departmentsOfElement(element: Element): readonly string[] {
  if (element.kind === 'touchpoint') return some([element.department, ...element.supporting])
  return element.kind === 'note' ? some([element.department]) : []
}

export const departmentsOfLane = ({ department }: Lane): readonly string[] => some([department])

export const departmentsOfRow = (row: RowOf<RowKind>): readonly string[] =>
  'department' in row ? some([row.department]) : []

export const departmentsOfBoard = ({ lanes, elements }: Pick<Board, 'lanes' | 'elements'>): Set<string> =>
  new Set([
    ...[...lanes.values()].flatMap(departmentsOfLane),
    ...[...elements.values()].flatMap(departmentsOfElement),
  ])

/** Of the departments of a workspace those that are named; what counts as one that is not counts as itself. */
export function namedAmong(all: readonly Department[], named: ReadonlySet<string>): Department[] {
  return all.flatMap(({ replacedBy, ...department }) => {
    if (!named.has(department.key)) return []
    const isTold = replacedBy !== undefined && named.has(replacedBy)
    return [{ ...department, ...(isTold && { replacedBy }) }]
  })
}

const some = (keys: readonly (string | null | undefined)[]): readonly string[] =>
  keys.filter((key) => typeof key === 'string' && key !== '') as string[]
