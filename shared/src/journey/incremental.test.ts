import { expect, it } from 'vitest'
import type { Board } from '../board/read.ts'
import { createRandom } from '../board/testing/random.ts'
import type { Journey } from './journey.ts'
import { analyseAll, analyses } from './testing/all-analyses.ts'
import { randomJourney, startWork, work } from './testing/random-journey.ts'

const SEEDS = 30
const EDITS = 12

/** As the board store has it: what says the same as before is the same object. */
function kept(before: Board, after: Board): Board {
  const same = <T>(was: ReadonlyMap<string, T>, is: ReadonlyMap<string, T>): ReadonlyMap<string, T> => {
    const shared = [...is].map(([id, value]): [string, T] => {
      const old = was.get(id)
      return [id, old && JSON.stringify(old) === JSON.stringify(value) ? old : value]
    })
    const isSame = was.size === is.size && shared.every(([id, value]) => was.get(id) === value)
    return isSame && [...was.keys()].join(' ') === [...is.keys()].join(' ') ? was : new Map(shared)
  }
  return {
    stages: same(before.stages, after.stages),
    lanes: same(before.lanes, after.lanes),
    elements: same(before.elements, after.elements),
    assessments: same(before.assessments, after.assessments),
    meta: after.meta,
    skipped: after.skipped,
  }
}

// Nothing of it has ever been asked about.
const fresh = ({ board, rows, today }: Journey): Journey => {
  const copy = <T>(from: ReadonlyMap<string, T>): ReadonlyMap<string, T> =>
    new Map(JSON.parse(JSON.stringify([...from])) as [string, T][])
  return {
    board: {
      stages: copy(board.stages),
      lanes: copy(board.lanes),
      elements: copy(board.elements),
      assessments: copy(board.assessments),
      meta: board.meta,
      skipped: board.skipped,
    },
    rows: JSON.parse(JSON.stringify(rows)) as Journey['rows'],
    today,
  }
}

it('[J40] after any edit every analysis says what it says of a board that was never seen before', () => {
  for (let seed = 0; seed < SEEDS; seed++) {
    const random = createRandom(seed)
    const on = startWork(random)
    let journey = randomJourney(on)
    for (let i = 0; i < EDITS; i++) {
      work(on, 1)
      const next = randomJourney(on)
      const rows = random.chance(0.8) ? journey.rows : next.rows
      journey = { board: kept(journey.board, next.board), rows, today: journey.today }
      expect({ seed, i, ...analyseAll(journey) }).toEqual({ seed, i, ...analyseAll(fresh(journey)) })
    }
  }
})

const told = (result: unknown): string =>
  JSON.stringify(result, (_, value: unknown) => (value instanceof Map ? [...value] : value))

it('[J40] the boards that this is tried on give every analysis something to say', () => {
  const first = analyseAll(randomJourney(startWork(createRandom(1_000))))
  const silent = new Set(Object.keys(analyses))
  for (let seed = 0; seed < 20; seed++) {
    const on = startWork(createRandom(seed))
    work(on, 150)
    for (const [name, result] of Object.entries(analyseAll(randomJourney(on))))
      if (told(result) !== told(first[name])) silent.delete(name)
  }
  // They are about rows that no edit changes.
  expect([...silent].toSorted()).toEqual(['kpis', 'net promoter score', 'stories'])
})
