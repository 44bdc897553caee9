import { type BoardState, stateOf } from '../../board/board-state.ts'
import { rootOf } from '../../board/document.ts'
import { type Random, createRandom } from '../../board/testing/random.ts'
import type { Department } from '../../http/account-routes.ts'
import type { Persona } from '../../http/persona-routes.ts'
import { type RowKind, rowKinds } from '../../journey/row-kinds.ts'
import { type FieldsOf, type RowOf, rowShapes } from '../../journey/row-fields.ts'
import { checkRow } from '../../journey/row-checks.ts'
import type { AnyRow } from '../../journey/row-state.ts'
import { startWork, work } from '../../journey/testing/random-journey.ts'
import { wholeRows } from '../../journey/testing/whole-rows.ts'
import type { Spoken } from '../spoken.ts'
import {
  type BoardFileAround,
  type BoardFileHead,
  type PortraitOfFile,
  boardFilePieces,
  boardFileWithoutPictures,
  documentOfFile,
  picturesIn,
} from '../write-board-file.ts'
import { type PictureWithData, filePictures } from './file-pictures.ts'
import { randomSpoken } from './random-spoken.ts'
import { addWhole } from './whole-board.ts'

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
  personas: [
    personaNamed('p1', 'Petra', {
      type: 'prospect',
      segment: 'Familie',
      quote: '„Schnell soll es gehen“',
      goals: 'Ruhe',
      frustrations: 'Formulare',
      economicWeight: 5,
      complexity: 3,
      rolloutStage: 1,
    }),
    personaNamed('p2', 'Paul', { archived: true }),
  ],
  portraits: [],
  departments: [],
  people: [{ id: 'ann', name: 'Ann' }],
}

export type MadeFile = {
  readonly state: BoardState
  readonly rows: readonly AnyRow[]
  readonly spoken: Spoken
  readonly around: BoardFileAround
  readonly pictures: readonly PictureWithData[]
  readonly text: string
}

/** A board that people worked on, and rows of every kind beside it, all drawn by a seed. */
export function randomBoardFile(seed: number): MadeFile {
  const random = createRandom(seed)
  const started = startWork(random)
  work(started, random.int(60))
  addWhole(started.doc, random)
  // A newer program of ours writes what this one does not know.
  for (const [id, entry] of rootOf(started.doc, 'elements').entries())
    if (random.chance(0.2)) (entry as Map<string, unknown>).set('later', { from: id, list: [1, null, 'ä'] })
  rootOf(started.doc, 'meta').set('newer', { yes: true })
  const rows = randomRows(random)
  const state = stateOf(started.doc)
  started.doc.destroy()
  const spoken = randomSpoken(random, Object.keys(state.elements))
  const beside = { ...around, departments: [workshopDepartment], portraits: randomPortraits(random) }
  const shown = new Set(picturesIn(state))
  const pictures = filePictures.filter(({ id }) => shown.has(id))
  const text = fileText(state, rows, beside, spoken, pictures)
  return { state, rows, spoken, around: beside, pictures, text }
}

const workshopDepartment: Department = {
  key: 'werkstatt',
  nameDe: 'Werkstatt',
  nameEn: 'Workshop',
  color: '#7a4a1e',
  codeDe: 'WK',
  codeEn: 'WS',
  icon: 'users',
}

const randomPortraits = (random: Random): PortraitOfFile[] =>
  around.personas.flatMap(({ id }) => {
    const face = random.chance(0.5) ? random.pick(filePictures) : null
    return face ? [{ persona: id, type: face.type, data: face.data }] : []
  })

export const fileText = (
  state: BoardState,
  rows: readonly AnyRow[],
  more: Partial<BoardFileAround> = {},
  spoken: Spoken | null = null,
  pictures: readonly PictureWithData[] = [],
): string =>
  boardFileWithoutPictures(head, documentOfFile(state), rows, { ...around, ...more }, spoken) +
  pictures.map(({ data, ...picture }) => boardFilePieces.picture(picture, data)).join(',') +
  boardFilePieces.end

function randomRows(random: Random): AnyRow[] {
  const rows: AnyRow[] = []
  for (let i = 0; i < random.int(12); i++) {
    const kind = random.pick(rowKinds) ?? 'idea'
    // How far the rollout is, a journey says once.
    if (kind === 'journey' && rows.some((row) => row.kind === 'journey')) continue
    const row: AnyRow = { ...randomRow(kind, random), id: `r${rows.length}`, version: rows.length + 1 }
    // Only what was there can be answered.
    const isAnswer = rows.length > 0 && random.chance(0.5)
    rows.push(row.kind === 'decision' ? { ...row, answers: isAnswer ? 'r0' : null } : row)
  }
  return rows
}

/** One in which every field says something, or some of them what counts where nothing was said. */
function randomRow(kind: RowKind, random: Random): AnyRow {
  const whole = wholeRows[kind]
  const said = whole.kind === 'nps' ? npsRow(whole, random.chance(0.5)) : whole
  const { otherwise } = rowShapes[kind]
  const less = Object.entries(otherwise).filter(() => random.chance(0.3))
  const others: readonly object[] = otherRows[kind] ?? []
  const row = { ...said, ...Object.fromEntries(less), ...random.pick(others) }
  const issues = checkRow(kind, row as unknown as FieldsOf<typeof kind>, { changed: [], today: '2027-01-01' })
  return issues.length === 0 ? ownedBy(row) : said
}

/** Nobody has taken on what nobody owns. */
const ownedBy = (row: AnyRow): AnyRow =>
  row.kind === 'measure' && row.owner === null ? { ...row, ownership: null } : row

/** What is needed, and could be something else. */
const otherRows: { readonly [K in RowKind]?: readonly Partial<RowOf<K>>[] } = {
  evidence: [{}, { type: 'complaint' }],
  measure: [{}, { title: 'Ask before', touchpointIds: ['get', 'pay'] }],
  idea: [{}, { title: 'Less forms' }],
  kpi: [{}, { name: 'Returns', value: 0.125, date: '2026-01-31' }],
  story: [{}, { title: 'Late, and thanked for it' }],
  review: [{}, { reviewBy: '2028-02-29' }],
  nps: [{}, { date: '2025-12-31' }],
  journey: [{}, { status: 'done' }],
  decision: [{}, { text: 'We do not.', event: 'dropped', anonymous: true }],
}

/** Counts, or a score that came without. */
const npsRow = (row: RowOf<'nps'>, isCounted: boolean): RowOf<'nps'> =>
  isCounted ? { ...row, score: null } : { ...row, promoters: null, passives: null, detractors: null }
