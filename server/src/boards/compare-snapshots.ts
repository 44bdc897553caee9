import { decodeState, fillDocument } from '@wegpunkt/shared/board/board-state'
import { readBoard } from '@wegpunkt/shared/board/read'
import type { Comparison } from '@wegpunkt/shared/http/comparison'
import type { State } from '@wegpunkt/shared/journey/compare/compare-states'
import { toldComparison } from '@wegpunkt/shared/journey/compare/told-comparison'
import { type KeptRows, rowsOf } from '@wegpunkt/shared/journey/kept-rows'
import { noRows } from '@wegpunkt/shared/journey/rows'
import * as Y from 'yjs'
import type { CompareTask, KeptSnapshot } from './jobs.ts'
import { migrated } from './snapshot.ts'
import { readState } from './stored-state.ts'

/** What differs in meaning between two snapshots. The titles of measures are missing: no snapshot has them. */
export function compareSnapshots({ from, to, corrections }: CompareTask): Comparison | 'snapshot-damaged' {
  const [before, after] = [stateIn(from), stateIn(to)]
  return before && after ? toldComparison(before, after, corrections, () => null) : 'snapshot-damaged'
}

function stateIn({ stored, rows, persona, day }: KeptSnapshot): State | null {
  const [state, kept] = [readState(stored), readState(rows)]
  if (state === null || kept === null) return null
  const doc = new Y.Doc()
  fillDocument(doc, migrated(decodeState(state)))
  const board = readBoard(doc)
  doc.destroy()
  // Written by `keepRows`, and its hash is right.
  return { persona, journey: { board, rows: rowsOf(JSON.parse(kept) as KeptRows, noRows), today: day } }
}
