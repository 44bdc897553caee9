import { type Edit, applyEdits } from '@wegpunkt/shared/board/edits'
import { rootOf } from '@wegpunkt/shared/board/document'
import { type Board, readAt, readBoard } from '@wegpunkt/shared/board/read'
import type { Journey } from '@wegpunkt/shared/journey/journey'
import { analyses } from '@wegpunkt/shared/journey/testing/all-analyses'
import { compareStates } from '@wegpunkt/shared/journey/compare/compare-states'
import { middleOf, quantileOf } from '../quantile.ts'
import { NOTES, TOUCHPOINTS, largeJourney, noteId, touchpointId } from './large-journey.ts'

/** `npm run bench:journey`: what one edit of a large journey costs, until every analysis is up to date again. */
const BUDGET_MS = 8
const WARM_UP = 100
const BATCHES = 15
const BATCH = 10

const { doc, rows } = largeJourney()
let journey: Journey = { board: readBoard(doc), rows, today: '2027-06-15' }

const edits: Readonly<Record<string, (i: number) => Edit>> = {
  'a note changes its slot': (i) => ({
    do: 'set',
    in: 'elements',
    id: noteId(i % NOTES),
    to: { event: i % 2 ? 'okay' : 'delighting' },
  }),
  'a touchpoint is rated': (i) => ({
    do: 'assess',
    touchpoint: touchpointId(i % TOUCHPOINTS),
    persona: 'p1',
    to: { experience: i % 2 ? 1 : -1 },
  }),
  'a touchpoint changes department': (i) => ({
    do: 'set',
    in: 'elements',
    id: touchpointId(i % TOUCHPOINTS),
    to: { department: i % 2 ? 'sales' : 'service' },
  }),
}

// What the board store of the client does: it reads again what was touched, and everything else stays the same object.
function changed(board: Board, edit: Edit): Board {
  applyEdits(doc, [edit], 'ann')
  if (edit.do === 'assess') {
    const key = `${edit.touchpoint}:${edit.persona}`
    const value = readAt('assessments', key, rootOf(doc, 'assessments'))
    return { ...board, assessments: value ? new Map(board.assessments).set(key, value) : board.assessments }
  }
  if (edit.do !== 'set' || edit.in !== 'elements') return board
  const element = readAt('elements', edit.id, rootOf(doc, 'elements'))
  return { ...board, elements: element ? new Map(board.elements).set(edit.id, element) : board.elements }
}

/** Milliseconds that this thread worked: by the clock, what else the machine does would count, too. */
function worked(work: () => unknown): number {
  const before = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1_000
}

const byClock = (work: () => unknown): number => {
  const start = performance.now()
  work()
  return performance.now() - start
}

const line = (name: string, ms: number): void =>
  console.log(`${name.padEnd(36)} ${ms.toFixed(2).padStart(8)} ms`)

const analyseAll = (): void => {
  for (const analyse of Object.values(analyses)) analyse(journey)
}

// The system counts a thread's work in ticks, so that single edits are too short for it.
function costOf(editOf: (i: number) => Edit): number {
  let i = 0
  const edit = (): void => {
    journey = { ...journey, board: changed(journey.board, editOf(i++)) }
    analyseAll()
  }
  for (let left = WARM_UP; left > 0; left--) edit()
  const batches = Array.from({ length: BATCHES }, () =>
    worked(() => {
      for (let left = BATCH; left > 0; left--) edit()
    }),
  )
  return middleOf(batches) / BATCH
}

console.log(
  `${TOUCHPOINTS} touchpoints, ${NOTES} notes, ${rows.evidence.length} answers, ${rows.personas.length} personas`,
)
line('all analyses, for the first time', worked(analyseAll))
let slowest = 0
for (const [name, editOf] of Object.entries(edits)) {
  const cost = costOf(editOf)
  slowest = Math.max(slowest, cost)
  line(name, cost)
}
const state = { journey, persona: 'p1' }
const other = { journey: { ...journey, board: readBoard(doc) }, persona: 'p2' }
line(
  'two states compared',
  worked(() => compareStates(state, other)),
)

console.log('\nof which, where nothing else was in the way:')
const single = new Map<string, number[]>()
for (let i = 0; i < BATCH * BATCHES; i++) {
  const editOf = Object.values(edits)[i % Object.keys(edits).length]
  if (editOf) journey = { ...journey, board: changed(journey.board, editOf(i)) }
  for (const [name, analyse] of Object.entries(analyses))
    single.set(name, [...(single.get(name) ?? []), byClock(() => analyse(journey))])
}
const usual = [...single].map(([name, times]) => [name, quantileOf(times, 0.25)] as const)
for (const [name, ms] of usual.toSorted((a, b) => b[1] - a[1]).slice(0, 10)) line(`  ${name}`, ms)
console.log(`\n${slowest <= BUDGET_MS ? 'within' : 'ABOVE'} the budget of ${BUDGET_MS} ms after one edit`)
