import { type BoardState, fillDocument } from '@wegpunkt/shared/board/board-state'
import { migrate } from '@wegpunkt/shared/board/migrations'
import { type Board, readBoard } from '@wegpunkt/shared/board/read'
import type { Comparison } from '@wegpunkt/shared/http/comparison'
import { type TouchpointChange, compareStates } from '@wegpunkt/shared/journey/compare/compare-states'
import { type KeptRows, rowsOf } from '@wegpunkt/shared/journey/kept-rows'
import type { Step } from '@wegpunkt/shared/journey/parts/steps'
import type { Day, Measure, Rows } from '@wegpunkt/shared/journey/rows'
import * as Y from 'yjs'

export type Then = {
  readonly state: BoardState
  readonly rows: KeptRows
  readonly persona: string
  readonly day: Day
}
export type Now = { readonly board: Uint8Array; readonly rows: Rows; readonly day: Day }

/** What differs between a snapshot and the board of today, for the persona of the snapshot. */
export function compareWithToday(then: Then, now: Now): Comparison {
  const before = boardIn((doc) => fillDocument(doc, then.state))
  const after = boardIn((doc) => Y.applyUpdate(doc, now.board))
  const { persona } = then
  const rows = rowsOf(then.rows, now.rows)
  const { pairs, added, removed, changed, measures } = compareStates(
    { persona, journey: { board: before, rows, today: then.day } },
    { persona, journey: { board: after, rows: now.rows, today: now.day } },
  )
  const titles = new Map(now.rows.measures.map(({ id, title }) => [id, title]))
  const measureOf = ({ id, status }: Measure) => ({ id, title: titles.get(id) ?? null, status })
  return {
    pairs: [...pairs].map(([one, other]): [string, string] => [one, other]),
    added: added.map(touchpointOf),
    removed: removed.map(touchpointOf),
    changed: changed.map(changeOf),
    measures: { opened: measures.opened.map(measureOf), closed: measures.closed.map(measureOf) },
  }
}

function boardIn(fill: (doc: Y.Doc) => void): Board {
  const doc = new Y.Doc()
  fill(doc)
  migrate(doc, 'migrate')
  const board = readBoard(doc)
  doc.destroy()
  return board
}

const touchpointOf = ({ id, touchpoint, stage }: Step) => ({ id, title: touchpoint.title, stage })
const changeOf = (change: TouchpointChange): Comparison['changed'][number] => ({
  ...change,
  events: [...change.events],
  texts: [...change.texts],
  choices: [...change.choices],
})
