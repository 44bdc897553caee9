import type { Edit } from '@wegpunkt/shared/board/edits'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { CELL_GAP, type Cell, isPlaced } from '@wegpunkt/shared/board/layout'
import type { Board } from '@wegpunkt/shared/board/read'
import { bounded } from '../arranging/placing.ts'
import { cardOf } from '../belonging/belongings.ts'
import type { Editor } from '../editor.ts'
import { addEvent } from '../method/add-event.ts'
import { addInCell } from '../new-element.ts'
import { laidOut } from '../place/laid-out.ts'
import type { OutlineRow, OutlineSection } from './outline-sections.ts'

type What = 'touchpoint' | 'note'

/**
 * Adds an empty touchpoint or note where one is in the outline: behind the last one of that lane, and a note on the
 * touchpoint that one is at. Null where nothing may be added, or the board has no stage and lane yet.
 */
export function addInOutline(
  editor: Editor,
  what: What,
  section: OutlineSection | undefined,
  row: OutlineRow | undefined,
): ElementId | null {
  if (!editor.mayAdd(what)) return null
  const laid = laidOut(editor.document.store)
  const here = { ...laid, department: editor.department, options: editor.get().options }
  const id = editor.createId()
  const card = what === 'note' ? cardAt(laid.board, row) : undefined
  if (card !== undefined) {
    const edits = addEvent(here, card, { id, slot: null, text: '' })
    return edits.length > 0 && editor.edit(edits) ? id : null
  }
  const cell = cellAt(laid.board, section, row, editor.department)
  if (!cell) return null
  const edit = behindLast(laid.board, cell, addInCell(here, what, id, cell))
  return editor.edit([edit]) ? id : null
}

const cardAt = ({ elements }: Board, row: OutlineRow | undefined): ElementId | undefined => {
  if (row?.what !== 'element') return undefined
  return elements.get(row.id)?.kind === 'touchpoint' ? row.id : cardOf(elements, row.id)
}

function cellAt(
  board: Board,
  section: OutlineSection | undefined,
  row: OutlineRow | undefined,
  department: string | null,
): Cell | null {
  const stage = section?.stage ?? board.stages.keys().next().value
  const element = row?.what === 'element' ? board.elements.get(row.id) : undefined
  const own = row?.what === 'lane' ? row.id : element && isPlaced(element) ? element.lane : null
  const lane = own !== null && board.lanes.has(own) ? own : likelyLane(board, department)
  return stage !== undefined && lane !== undefined ? { stage, lane } : null
}

// That of the one who works here, or the first: the curve has no room for anything.
function likelyLane({ lanes }: Board, department: string | null): ElementId | undefined {
  const all = [...lanes].filter(([, { kind }]) => kind !== 'curve')
  const own = all.find(([, lane]) => lane.kind === 'department' && lane.department === department)
  return (department === null ? all[0] : (own ?? all[0]))?.[0]
}

/** What is told one after the other stands one after the other: the customer's order goes from left to right. */
function behindLast(board: Board, { stage, lane }: Cell, edit: Edit): Edit {
  if (edit.do !== 'add' || edit.in !== 'elements' || edit.value.kind !== 'touchpoint') return edit
  let right = 0
  for (const element of board.elements.values())
    if (element.kind === 'touchpoint' && element.stage === stage && element.lane === lane)
      right = Math.max(right, element.at[0] + element.size[0])
  return { ...edit, value: { ...edit.value, at: bounded([right + CELL_GAP, CELL_GAP]) } }
}
