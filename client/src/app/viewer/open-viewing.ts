import type { Department } from '@wegpunkt/shared/http/account-routes'
import { askViewDepartments, viewRowsOf } from '../../api/viewed-link.ts'
import type { Store } from '../../document/board-document.ts'
import { type BoardRows, openBoardRows } from '../../document/board-rows.ts'
import { createValueStore } from '../../document/value-store.ts'
import type { ViewedBoard } from '../../document/viewed-board.ts'
import { takeSight } from './sight/sight.ts'

/** What a link shows, as far as it has come. */
export interface OpenViewing {
  readonly board: ViewedBoard
  readonly rows: Store<BoardRows>
  readonly departments: Store<readonly Department[]>
  /** Reads the rows anew: the link shows others of them now. */
  refresh(): void
  close(): void
}

export function openViewing(link: string, onChanged: () => void): OpenViewing {
  const board = takeSight(link, onChanged)
  const openRows = (): BoardRows => openBoardRows({ version: board.rowsVersion, ask: viewRowsOf(link) })
  const rows = createValueStore(openRows())
  const departments = createValueStore<readonly Department[]>([])
  // Without them they are called by their keys.
  askViewDepartments().then(departments.set, () => {})
  return {
    board,
    rows,
    departments,
    refresh() {
      const before = rows.get()
      rows.set(openRows())
      before.close()
    },
    close() {
      rows.get().close()
      board.close()
    },
  }
}
