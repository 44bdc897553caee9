import { type Edit, applyEdits } from '@wegpunkt/shared/board/edits'
import { rootOf } from '@wegpunkt/shared/board/document'
import { type Board, readAt, readBoard } from '@wegpunkt/shared/board/read'
import type { Journey } from '@wegpunkt/shared/journey/journey'
import { analyses } from '@wegpunkt/shared/journey/testing/all-analyses'
import { compareStates } from '@wegpunkt/shared/journey/compare/compare-states'
import { NOTES, TOUCHPOINTS, largeJourney, noteId, touchpointId } from './large-journey.ts'

/** `npm run bench:journey`: what one edit of a large journey costs, until every analysis is up to date again. */
const BUDGET_MS = 8
const WARM_UP = 30
const EDITS = 101

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

const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0

// The time that this thread worked: on a machine with other things to do the clock would count those, too.
const timed = (work: () => unknown): number => {
  const before = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1_000
}

const line = (name: string, ms: number): void =>
  console.log(`${name.padEnd(36)} ${ms.toFixed(2).padStart(8)} ms`)

function analyseTimed(into: Map<string, number[]>): number {
  let total = 0
  for (const [name, analyse] of Object.entries(analyses)) {
    const took = timed(() => analyse(journey))
    total += took
    into.set(name, [...(into.get(name) ?? []), took])
  }
  return total
}

console.log(
  `${TOUCHPOINTS} touchpoints, ${NOTES} notes, ${rows.evidence.length} answers, ${rows.personas.length} personas`,
)
const single = new Map<string, number[]>()
line('all analyses, for the first time', analyseTimed(new Map()))
let slowest = 0
for (const [name, editOf] of Object.entries(edits)) {
  const times: number[] = []
  for (let i = 0; i < WARM_UP + EDITS; i++) {
    const took = timed(() => {
      journey = { ...journey, board: changed(journey.board, editOf(i)) }
    })
    const total = took + analyseTimed(single)
    if (i >= WARM_UP) times.push(total)
  }
  slowest = Math.max(slowest, median(times))
  line(name, median(times))
}
const state = { journey, persona: 'p1' }
const other = { journey: { ...journey, board: readBoard(doc) }, persona: 'p2' }
line(
  'two states compared',
  median(Array.from({ length: 11 }, () => timed(() => compareStates(state, other)))),
)
console.log('\nof which, for five personas each:')
for (const [name, times] of [...single].toSorted((a, b) => median(b[1]) - median(a[1])).slice(0, 10))
  line(`  ${name}`, median(times))
console.log(`\n${slowest <= BUDGET_MS ? 'within' : 'ABOVE'} the budget of ${BUDGET_MS} ms after one edit`)
