import * as Y from 'yjs'
import { initBoard } from '../../board/document.ts'
import { eventClasses } from '../../board/choices.ts'
import { type Edit, applyEdits } from '../../board/edits.ts'
import { mustBeElement } from '../../board/entry-readers.ts'
import { readBoard } from '../../board/read.ts'
import { randomEdits } from '../../board/testing/random-edits.ts'
import type { Random } from '../../board/testing/random.ts'
import type { Journey } from '../journey.ts'
import { evidenceTypes, levers, measureStatuses, ownerships } from '../row-choices.ts'
import { type Evidence, type Measure, type Rating, noRows } from '../rows.ts'
import { measure, persona } from './journeys.ts'

/** A document that people work on, and the rows beside it, all drawn by a seed. */
export type RandomWork = {
  readonly doc: Y.Doc
  readonly random: Random
  readonly createId: () => string
}

export function startWork(random: Random): RandomWork {
  const doc = new Y.Doc()
  doc.clientID = 1
  initBoard(doc)
  let made = 0
  const started = { doc, random, createId: () => `e${made++}` }
  applyEdits(doc, firstEdits(started), 'ann')
  return started
}

const titles = ['Pay', 'Ask', 'pay ', 'Wait', 'Get', 'Return']

/** Something to work on: stages, and touchpoints in them that one persona knows, with notes on them. */
function firstEdits({ random, createId }: RandomWork): Edit[] {
  const stages = ['Buy', 'Use', 'Buy'].map((name, i) => ({ id: createId(), name, order: `a${i}` }))
  return [
    ...stages.map(({ id, ...value }): Edit => ({ do: 'add', in: 'stages', id, value })),
    ...Array.from({ length: 8 }, () => {
      const id = createId()
      const stage = random.pick(stages)?.id ?? null
      const title = random.pick(titles) ?? ''
      const note = { ...place(random), text: title, touchpoint: id, event: random.pick(eventClasses) }
      return [
        add(id, { kind: 'touchpoint', ...place(random), title, stage, lane: null }),
        add(createId(), { kind: 'note', ...note }),
        { do: 'assess', touchpoint: id, persona: 'p1', to: { experience: random.int(5) - 2 } },
      ] satisfies Edit[]
    }).flat(),
  ]
}

const add = (id: string, fields: object): Edit => ({
  do: 'add',
  in: 'elements',
  id,
  value: mustBeElement(fields),
})

const place = (random: Random) => ({ at: [random.int(900), random.int(90)], size: [200, 88], order: 'a0' })

/** The same board in the hands of somebody else, who goes on from here. */
export function copyOf(work: RandomWork): RandomWork {
  const doc = new Y.Doc()
  doc.clientID = 2
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(work.doc))
  return { ...work, doc }
}

export function work(on: RandomWork, steps: number): void {
  for (let i = 0; i < steps; i++) applyEdits(on.doc, randomEdits(on), 'ann')
}

export function randomJourney({ doc, random }: Pick<RandomWork, 'doc' | 'random'>): Journey {
  const board = readBoard(doc)
  const ids = [...board.elements.keys(), 'gone']
  const rows = {
    ...noRows,
    personas: [persona('p1'), persona('p2')],
    departments: [{ key: 'cashier', names: ['Pay'] }],
    evidence: many(random, 8, (i) => randomEvidence(random, ids, i)),
    teamRatings: many(random, 10, () => randomRating(random, ids)),
    measures: many(random, 8, (i) => randomMeasure(random, ids, i)),
  }
  return { board, rows, today: '2027-06-15' }
}

const many = <T>(random: Random, most: number, make: (i: number) => T): T[] =>
  Array.from({ length: random.int(most + 1) }, (_, i) => make(i))

const randomRating = (random: Random, ids: readonly string[]): Rating => ({
  touchpoint: random.pick(ids) ?? 'gone',
  persona: random.pick(['p1', 'p2', null]),
  value: random.int(6) - 3,
})

const randomEvidence = (random: Random, ids: readonly string[], i: number): Evidence => ({
  id: `evidence${i}`,
  type: random.pick(evidenceTypes) ?? 'survey',
  n: random.int(9),
  date: random.pick(['2027-01-01', '2026-02-03', '2029-01-01', null]),
  source: 'survey',
  quote: '',
  touchpointIds: [random.pick(ids) ?? 'gone'],
  ratings: many(random, 12, () => randomRating(random, ids)),
})

const randomMeasure = (random: Random, ids: readonly string[], i: number): Measure =>
  measure(`measure${i}`, {
    touchpointIds: [random.pick(ids) ?? 'gone'],
    status: random.pick(measureStatuses) ?? 'idea',
    owner: random.pick(['ann', 'bob', null]),
    ownership: random.pick(ownerships),
    due: random.pick(['2027-01-01', '2028-01-01', null]),
    lever: random.pick(levers),
  })
