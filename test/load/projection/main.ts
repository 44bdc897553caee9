import { Projection } from '@wegpunkt/server/boards/projections/projection'
import { SourceBoard } from '@wegpunkt/server/boards/projections/source-board'
import { type Edit, applyEdits } from '@wegpunkt/shared/board/edits'
import { rootOf } from '@wegpunkt/shared/board/document'
import { type ShowRule, showAll } from '@wegpunkt/shared/links/show-rule'
import * as Y from 'yjs'
import { TOUCHPOINTS, largeJourney, touchpointId } from '../journey/large-journey.ts'
import { middleOf } from '../quantile.ts'

/** `npm run bench:projection`: what one edit of a board costs the thread that shows it to those who look by links. */
const BUDGET_MS = 5
const ELEMENTS = 2_000
const PERSONAS = ['p1', 'p2', 'p3', 'p4', 'p5']
const WARM_UP = 200
/** The system counts a thread's work in ticks, so that single edits are too short for it. */
const BATCHES = 20
const BATCH = 100

const doc = boardOf(ELEMENTS)
const lanes = [...rootOf(doc, 'lanes').keys()]
const rules: Readonly<Record<string, readonly ShowRule[]>> = {
  'all of it': [showAll(PERSONAS)],
  'two lanes, in three ways': [
    { lanes, personas: ['p1'], people: false, quotes: false },
    { lanes: lanes.slice(0, 1), personas: PERSONAS, people: false, quotes: false },
    { lanes: null, personas: ['p2'], people: true, quotes: true },
  ],
}

const edits: Readonly<Record<string, (i: number) => Edit>> = {
  'a card is moved': (i) => set(touchpointId(i % TOUCHPOINTS), { at: [i % 900, i % 90] }),
  'a letter is typed': (i) => ({
    do: 'type',
    id: touchpointId(i % TOUCHPOINTS),
    index: 0,
    remove: 0,
    insert: 'x',
  }),
  'a card is rated': (i) => ({
    do: 'assess',
    touchpoint: touchpointId(i % TOUCHPOINTS),
    persona: 'p1',
    to: { experience: i % 2 ? 1 : -1 },
  }),
  'a card changes its lane': (i) =>
    set(touchpointId(i % TOUCHPOINTS), { lane: lanes[i % lanes.length] ?? null }),
}

function set(id: string, to: Extract<Edit, { do: 'set'; in: 'elements' }>['to']): Edit {
  return { do: 'set', in: 'elements', id, to }
}

/** The large journey, as far as so many elements, in two lanes. */
function boardOf(elements: number): Y.Doc {
  const { doc: large } = largeJourney()
  const all = rootOf(large, 'elements')
  large.transact(() => {
    for (const id of ['l0', 'l1'])
      rootOf(large, 'lanes').set(id, new Y.Map(Object.entries({ kind: 'free', name: id, order: id })))
    for (const [i, id] of [...all.keys()].entries()) {
      const element = all.get(id)
      if (i >= elements) all.delete(id)
      else if (element instanceof Y.Map) element.set('lane', `l${i % 2}`)
    }
  })
  return large
}

/** What the one who edits sends. */
function updateOf(edit: Edit): Uint8Array {
  const sent: Uint8Array[] = []
  const keep = (update: Uint8Array): void => void sent.push(update)
  doc.on('update', keep)
  applyEdits(doc, [edit], 'ann')
  doc.off('update', keep)
  return sent[0] ?? Uint8Array.of(0, 0)
}

function measure(shown: readonly ShowRule[], editOf: (i: number) => Edit): number[] {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  const source = new SourceBoard(copy)
  const projections = shown.map((rule) => new Projection(source, rule))
  const show = (update: Uint8Array): void => {
    const changes = source.apply([update])
    for (const projection of projections) projection.refresh(changes)
  }
  for (let i = 0; i < WARM_UP; i++) show(updateOf(editOf(i)))
  return Array.from({ length: BATCHES }, (_, batch) => {
    const updates = Array.from({ length: BATCH }, (__, i) => updateOf(editOf(batch * BATCH + i)))
    return worked(() => updates.forEach(show)) / BATCH
  })
}

/** Milliseconds that this thread worked: by the clock, what else the machine does would count, too. */
function worked(work: () => unknown): number {
  const before = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1_000
}

let holds = true
console.log(
  `a board of ${rootOf(doc, 'elements').size} elements; an edit, in the middle and in the worst of ${BATCHES} times ${BATCH}; budget ${BUDGET_MS} ms`,
)
for (const [what, shown] of Object.entries(rules)) {
  for (const [name, editOf] of Object.entries(edits)) {
    const costs = measure(shown, editOf)
    const [middle, most] = [middleOf(costs), Math.max(...costs)]
    holds &&= most <= BUDGET_MS
    console.log(`${what}, ${name}`.padEnd(52), `${middle.toFixed(3)} ms`, `${most.toFixed(3)} ms`)
  }
}
process.exitCode = holds ? 0 : 1
