import { askViewDepartments, viewRowsOf } from '../../api/viewed-link.ts'
import type { Store } from '../../document/board-document.ts'
import { type BoardRows, openBoardRows } from '../../document/board-rows.ts'
import { systemClock } from '../../document/clock.ts'
import { createValueStore } from '../../document/value-store.ts'
import type { ViewedBoard } from '../../document/viewed-board.ts'
import { takeSight } from './sight/sight.ts'
import { type ToldDepartments, openToldDepartments } from './told-departments.ts'

/** What a link shows, as far as it has come. */
export interface OpenViewing {
  readonly board: ViewedBoard
  readonly rows: Store<BoardRows>
  readonly departments: ToldDepartments
  /** Reads anew what lies beside the board: the link shows something else now. */
  refresh(): void
  close(): void
}

export function openViewing(link: string, onChanged: () => void): OpenViewing {
  const board = takeSight(link, onChanged)
  const openRows = (): BoardRows => openBoardRows({ version: board.rowsVersion, ask: viewRowsOf(link) })
  const rows = createValueStore(openRows())
  const departments = openToldDepartments({
    ask: () => askViewDepartments(link),
    clock: systemClock,
    random: Math.random,
  })
  return {
    board,
    rows,
    departments,
    refresh() {
      const before = rows.get()
      rows.set(openRows())
      before.close()
      departments.refresh()
    },
    close() {
      rows.get().close()
      departments.close()
      board.close()
    },
  }
}
