import { type BoardState, stateOf } from '../../board/board-state.ts'
import { rootOf } from '../../board/document.ts'
import { type Random, createRandom } from '../../board/testing/random.ts'
import type { Persona } from '../../http/persona-routes.ts'
import { rowKinds } from '../../journey/row-kinds.ts'
import type { AnyRow } from '../../journey/row-state.ts'
import { startWork, work } from '../../journey/testing/random-journey.ts'
import { wholeRows } from '../../journey/testing/whole-rows.ts'
import type { Spoken } from '../spoken.ts'
import {
  type BoardFileAround,
  type BoardFileHead,
  boardFilePieces,
  boardFileWithoutPictures,
} from '../write-board-file.ts'
import { randomSpoken } from './random-spoken.ts'

export const personaNamed = (id: string, name: string, fields: Partial<Persona> = {}): Persona => ({
  id,
  name,
  type: 'customer',
  segment: '',
  quote: '',
  goals: '',
  frustrations: '',
  economicWeight: null,
  complexity: null,
  rolloutStage: null,
  archived: false,
  portrait: null,
  author: null,
  ...fields,
})

export const head: BoardFileHead = {
  exportedAt: '2026-11-26T07:18:17.123Z',
  board: { id: 'b1', title: 'Reise', personas: ['p1', 'p2'] },
}

export const around: BoardFileAround = {
  personas: [personaNamed('p1', 'Petra', { goals: 'Ruhe', complexity: 3 }), personaNamed('p2', 'Paul')],
  portraits: [],
  departments: [],
  people: [{ id: 'ann', name: 'Ann' }],
}

export type MadeFile = {
  readonly state: BoardState
  readonly rows: readonly AnyRow[]
  readonly spoken: Spoken
  readonly text: string
}

/** A board that people worked on, and rows of every kind beside it, all drawn by a seed. */
export function randomBoardFile(seed: number): MadeFile {
  const random = createRandom(seed)
  const started = startWork(random)
  work(started, random.int(60))
  // A newer program of ours writes what this one does not know.
  for (const [id, entry] of rootOf(started.doc, 'elements').entries())
    if (random.chance(0.2)) (entry as Map<string, unknown>).set('later', { from: id, list: [1, null, 'ä'] })
  rootOf(started.doc, 'meta').set('newer', { yes: true })
  const rows = randomRows(random)
  const state = stateOf(started.doc)
  started.doc.destroy()
  const spoken = randomSpoken(random, Object.keys(state.elements))
  return { state, rows, spoken, text: fileText(state, rows, {}, spoken) }
}

export const fileText = (
  state: BoardState,
  rows: readonly AnyRow[],
  more: Partial<BoardFileAround> = {},
  spoken: Spoken | null = null,
): string => boardFileWithoutPictures(head, state, rows, { ...around, ...more }, spoken) + boardFilePieces.end

function randomRows(random: Random): AnyRow[] {
  const kinds = rowKinds.filter((kind) => kind !== 'journey' && kind !== 'nps')
  return Array.from({ length: random.int(12) }, (_, i) => {
    const kind = random.pick(kinds) ?? 'idea'
    const row: AnyRow = { ...wholeRows[kind], id: `r${i}`, version: i + 1 }
    return row.kind === 'decision' ? { ...row, answers: i > 0 && random.chance(0.5) ? 'r0' : null } : row
  }).map((row, _, all) =>
    // Only what was there can be answered.
    row.kind === 'decision' && all[0]?.id !== 'r0' ? Object.assign(row, { answers: null }) : row,
  )
}
