import { rootNames } from '@wegpunkt/shared/board/document'
import { type Contents, decodeContents, scanContents } from '@wegpunkt/shared/wire/contents'
import { type Scan, scanUpdate, storedRules } from '@wegpunkt/shared/wire/scan'
import { ScanError } from '@wegpunkt/shared/wire/scan-reader'
import { Coverage } from '@wegpunkt/shared/wire/scan-coverage'
import type { Log } from '../log.ts'
import type { LogRow, UpdateLog } from '../storage/update-log.ts'
import { BoardLog } from './board-log.ts'
import type { Clock } from './clock.ts'
import { Owners } from './owners.ts'
import { LOAD_SLICE_MS } from './relay-limits.ts'

export type LoadedBoard = {
  log: BoardLog
  coverage: Coverage
  owners: Owners
  headSeq: number
  /**
   * Rows that refer to something that is lost, because a damaged row was set aside. They wait: whoever
   * still has the lost part sends it again when they open the board.
   */
  waiting: LogRow[]
  /** Whether rows were ever set aside: then what is lost may be brought again by anybody who has it. */
  isDamaged: boolean
}

const rules = storedRules(rootNames)

/** Reads a board from disk. A large one is read in slices, so that the other boards go on meanwhile. */
export async function loadBoard(
  updates: Pick<UpdateLog, 'load'>,
  board: string,
  { clock, log }: { clock: Clock; log: Log },
): Promise<LoadedBoard> {
  const { rows, contents, owners, headSeq, isDamaged } = await updates.load(board)
  const loaded: LoadedBoard = {
    log: new BoardLog(),
    coverage: new Coverage(),
    owners: new Owners(owners, clock.now),
    headSeq,
    waiting: [],
    isDamaged,
  }
  const known = contents && readable(contents)
  const rest = known ? takeInBase(loaded, rows, known) : rows
  let sliceEnds = clock.now() + LOAD_SLICE_MS
  for (const row of rest) {
    if (!takeIn(loaded, row)) loaded.waiting.push(row)
    if (clock.now() < sliceEnds) continue
    await new Promise<void>(clock.soon)
    sliceEnds = clock.now() + LOAD_SLICE_MS
  }
  takeWaiting(loaded)
  const unreadable = loaded.waiting
    .filter(({ bytes }) => !scanned(bytes))
    .map(({ seq, part }) => ({ seq, part }))
  if (unreadable.length > 0) log.error({ board, unreadable }, 'saved updates cannot be read and are left out')
  return loaded
}

/** Takes in those waiting rows that have lost their gap; whether there were any. */
export function takeWaiting(board: LoadedBoard): boolean {
  const before = board.waiting.length
  for (;;) {
    const { length } = board.waiting
    board.waiting = board.waiting.filter((row) => !takeIn(board, row))
    if (board.waiting.length === length) return length < before
  }
}

/** The parts of the base as compaction has left them, unread; returns what comes after them. */
function takeInBase(board: LoadedBoard, rows: readonly LogRow[], contents: Contents): readonly LogRow[] {
  const baseSeq = rows[0]?.seq
  board.coverage.add(scanContents(contents, rules))
  for (const row of rows) if (row.seq === baseSeq) board.log.add(row)
  board.log.baseHas(contents)
  return rows.filter(({ seq }) => seq !== baseSeq)
}

/** Null if nobody can read them: then the base is. */
function readable(contents: Uint8Array): Contents | null {
  try {
    return decodeContents(contents)
  } catch {
    // It only saves reading the base.
    return null
  }
}

function takeIn(board: LoadedBoard, row: LogRow): boolean {
  const scan = scanned(row.bytes)
  if (!scan || board.coverage.fit(scan) === 'gap') return false
  board.coverage.add(scan)
  board.log.add(row)
  return true
}

// What cannot be read must not keep the rest of the board from opening.
function scanned(bytes: Uint8Array): Scan | null {
  try {
    return scanUpdate(bytes, rules)
  } catch (error) {
    if (error instanceof ScanError) return null
    throw error
  }
}
