import type { Department } from '@wegpunkt/shared/http/account-routes'
import { Problem } from '@wegpunkt/shared/http/problem'
import { askView, askViewDepartments, viewRowsOf } from '../../api/viewed-link.ts'
import type { Store } from '../../document/board-document.ts'
import { type BoardRows, openBoardRows } from '../../document/board-rows.ts'
import { systemClock } from '../../document/clock.ts'
import { createValueStore } from '../../document/value-store.ts'
import { type ViewedBoard, openViewedBoard } from '../../document/viewed-board.ts'
import { viewSocketUrl } from './early/early-link.ts'

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
  const board = openViewedBoard({
    url: viewSocketUrl(window.location, link),
    link,
    clock: systemClock,
    random: Math.random,
    isThere: () => isThere(link),
    onChanged,
  })
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

async function isThere(link: string): Promise<boolean | null> {
  try {
    await askView(link)
    return true
  } catch (error) {
    return error instanceof Problem && error.type === 'link-unavailable' ? false : null
  }
}
