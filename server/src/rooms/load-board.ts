import { rootNames } from '@wegpunkt/shared/board/document'
import { Coverage } from '@wegpunkt/shared/wire/scan-coverage'
import { scanUpdate, storedRules } from '@wegpunkt/shared/wire/scan'
import type { LogRow, UpdateLog } from '../storage/update-log.ts'
import { BoardBytes } from './board-bytes.ts'

export type LoadedBoard = {
  bytes: BoardBytes
  coverage: Coverage
  headSeq: number
  /**
   * Rows that refer to something that is lost, because a damaged row was set aside. They wait: whoever
   * still has the lost part sends it again when they open the board.
   */
  waiting: LogRow[]
}

const rules = storedRules(rootNames)

export async function loadBoard(updates: Pick<UpdateLog, 'load'>, board: string): Promise<LoadedBoard> {
  const { rows, headSeq } = await updates.load(board)
  const loaded: LoadedBoard = { bytes: new BoardBytes(), coverage: new Coverage(), headSeq, waiting: rows }
  takeWaiting(loaded)
  return loaded
}

/** Takes in those waiting rows that have lost their gap, and returns them. */
export function takeWaiting(board: LoadedBoard): LogRow[] {
  const taken: LogRow[] = []
  for (;;) {
    const before = taken.length
    board.waiting = board.waiting.filter((row) => {
      const scan = scanUpdate(row.bytes, rules)
      if (board.coverage.fit(scan) === 'gap') return true
      board.coverage.add(scan)
      board.bytes.add(row)
      taken.push(row)
      return false
    })
    if (taken.length === before) return taken
  }
}
