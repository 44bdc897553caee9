import { type BoardState, fillDocument } from '@wegpunkt/shared/board/board-state'
import { migrate } from '@wegpunkt/shared/board/migrations'
import { type Board, readBoard } from '@wegpunkt/shared/board/read'
import type { Comparison } from '@wegpunkt/shared/http/comparison'
import type { Corrections } from '@wegpunkt/shared/journey/compare/matching'
import { toldComparison } from '@wegpunkt/shared/journey/compare/told-comparison'
import { type KeptRows, rowsOf } from '@wegpunkt/shared/journey/kept-rows'
import type { Day, Rows } from '@wegpunkt/shared/journey/rows'
import * as Y from 'yjs'

export type Then = {
  readonly state: BoardState
  readonly rows: KeptRows
  readonly persona: string
  readonly day: Day
}
export type Now = { readonly board: Uint8Array; readonly rows: Rows; readonly day: Day }

/** What differs between a snapshot and the board of today, for the persona of the snapshot. */
export function compareWithToday(then: Then, now: Now, corrections: Corrections): Comparison {
  const before = boardIn((doc) => fillDocument(doc, then.state))
  const after = boardIn((doc) => Y.applyUpdate(doc, now.board))
  const { persona } = then
  const titles = new Map(now.rows.measures.map(({ id, title }) => [id, title]))
  return toldComparison(
    { persona, journey: { board: before, rows: rowsOf(then.rows, now.rows), today: then.day } },
    { persona, journey: { board: after, rows: now.rows, today: now.day } },
    corrections,
    (measure) => titles.get(measure) ?? null,
  )
}

function boardIn(fill: (doc: Y.Doc) => void): Board {
  const doc = new Y.Doc()
  fill(doc)
  migrate(doc, 'migrate')
  const board = readBoard(doc)
  doc.destroy()
  return board
}
