import { decodeState, fillDocument } from '@wegpunkt/shared/board/board-state'
import { readBoard } from '@wegpunkt/shared/board/read'
import type { Comparison } from '@wegpunkt/shared/http/comparison'
import {
  type State,
  type TouchpointChange,
  compareStates,
} from '@wegpunkt/shared/journey/compare/compare-states'
import { type KeptRows, rowsOf } from '@wegpunkt/shared/journey/kept-rows'
import type { Step } from '@wegpunkt/shared/journey/parts/steps'
import { type Measure, noRows } from '@wegpunkt/shared/journey/rows'
import * as Y from 'yjs'
import type { CompareTask, KeptSnapshot } from './jobs.ts'
import { migrated } from './snapshot.ts'
import { readState } from './stored-state.ts'

/** What differs in meaning between two snapshots. The titles of measures are missing: no snapshot has them. */
export function compareSnapshots({ from, to }: CompareTask): Comparison | 'snapshot-damaged' {
  const [before, after] = [stateIn(from), stateIn(to)]
  if (!before || !after) return 'snapshot-damaged'
  const { pairs, added, removed, changed, measures } = compareStates(before, after)
  return {
    pairs: [...pairs].map(([one, other]) => [one, other]),
    added: added.map(touchpointOf),
    removed: removed.map(touchpointOf),
    changed: changed.map(changeOf),
    measures: { opened: measures.opened.map(measureOf), closed: measures.closed.map(measureOf) },
  }
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

const touchpointOf = ({ id, touchpoint, stage }: Step) => ({ id, title: touchpoint.title, stage })
const changeOf = (change: TouchpointChange): Comparison['changed'][number] => ({
  ...change,
  events: [...change.events],
  texts: [...change.texts],
  choices: [...change.choices],
})
const measureOf = ({ id, status }: Measure) => ({ id, title: null, status })
