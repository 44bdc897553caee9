import type { Edit } from '@wegpunkt/shared/board/edits'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Board } from '@wegpunkt/shared/board/read'

type Groups = ReadonlyMap<ElementId, readonly ElementId[]>

const groupsOfBoards = new WeakMap<object, Groups>()

/** Who is in each group. A group of one is none: the others may have been removed by somebody else. */
function groupsOf(board: Pick<Board, 'elements'>): Groups {
  const kept = groupsOfBoards.get(board)
  if (kept) return kept
  const groups = new Map<ElementId, ElementId[]>()
  for (const [id, { group }] of board.elements) {
    if (group === undefined) continue
    const members = groups.get(group)
    if (members) members.push(id)
    else groups.set(group, [id])
  }
  for (const [group, members] of groups) if (members.length < 2) groups.delete(group)
  groupsOfBoards.set(board, groups)
  return groups
}

/** The whole group that an element is in; itself alone if it is in none. */
export function membersWith(board: Pick<Board, 'elements'>, id: ElementId): readonly ElementId[] {
  const group = board.elements.get(id)?.group
  return (group !== undefined && groupsOf(board).get(group)) || [id]
}

/** These elements, and everything that is grouped with one of them. */
export function withGroups(board: Pick<Board, 'elements'>, ids: Iterable<ElementId>): ElementId[] {
  const found = new Set<ElementId>()
  for (const id of ids) {
    if (found.has(id)) continue
    for (const member of membersWith(board, id)) found.add(member)
  }
  return [...found]
}

/** Selected elements as they are arranged: a group whose members are all selected counts as one. */
export function unitsOf(board: Pick<Board, 'elements'>, ids: ReadonlySet<ElementId>): ElementId[][] {
  const units: ElementId[][] = []
  const taken = new Set<ElementId>()
  for (const id of ids) {
    if (taken.has(id)) continue
    const members = membersWith(board, id)
    const unit = members.every((member) => ids.has(member)) ? [...members] : [id]
    for (const member of unit) taken.add(member)
    units.push(unit)
  }
  return units
}

/** Groups are flat: whoever is grouped belongs to the new group alone. */
export const groupEdits = (ids: Iterable<ElementId>, group: ElementId): Edit[] =>
  [...ids].map((id) => ({ do: 'set', in: 'elements', id, to: { group } }))

export const ungroupEdits = ({ elements }: Pick<Board, 'elements'>, ids: Iterable<ElementId>): Edit[] =>
  [...ids].flatMap((id) =>
    elements.get(id)?.group === undefined
      ? []
      : [{ do: 'set', in: 'elements', id, to: { group: undefined } }],
  )

/** Whether these elements are one whole group, and nothing else. */
export function isOneGroup(board: Pick<Board, 'elements'>, ids: ReadonlySet<ElementId>): boolean {
  const [first] = ids
  return first !== undefined && ids.size > 1 && sameIds(membersWith(board, first), ids)
}

export const sameIds = (a: readonly ElementId[], b: ReadonlySet<ElementId>): boolean =>
  a.length === b.size && a.every((id) => b.has(id))
