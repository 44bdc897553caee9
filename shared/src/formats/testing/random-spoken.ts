import type { Random } from '../../board/testing/random.ts'
import { mentionOf } from '../../comments/mentions.ts'
import { workshopFormats } from '../../workshop/choices.ts'
import { phase } from '../../workshop/testing/workshops.ts'
import type { FileComment, FileWorkshop, Spoken } from '../spoken.ts'

const AT = '2026-11-26T07:18:17.123Z'
const people = ['ann', 'bob', null]
const pickPerson = (random: Random): string | null => random.pick(people) ?? null

/** Threads and workshops on a board of these elements, drawn by a seed. */
export const randomSpoken = (random: Random, elements: readonly string[]): Spoken => ({
  comments: randomComments(random, elements),
  workshops: Array.from({ length: random.int(3) }, (_, i) => randomWorkshop(random, `w${i}`, elements)),
})

function randomComments(random: Random, elements: readonly string[]): FileComment[] {
  const comments: FileComment[] = []
  for (let i = 0; i < random.int(10); i++) {
    const id = `c${i}`
    const heads = comments.filter((one) => one.id === one.thread)
    const head = random.chance(0.5) ? random.pick(heads) : undefined
    const isErased = random.chance(0.15)
    const author = isErased ? null : pickPerson(random)
    comments.push({
      id,
      thread: head?.id ?? id,
      about: head ? null : randomAbout(random, elements),
      author,
      visitor: author === null && !isErased && random.chance(0.5) ? 'Zoë' : null,
      text: isErased ? '' : `Warum? ${mentionOf(random.pick(['ann', 'bob', '']) ?? '')} <b>${i}</b>`,
      state: isErased ? 'erased' : 'said',
      createdAt: AT,
      changedAt: random.chance(0.3) ? AT : null,
      resolved: !head && random.chance(0.4) ? { at: AT, by: pickPerson(random) } : null,
    })
  }
  return comments
}

function randomAbout(random: Random, elements: readonly string[]): FileComment['about'] {
  const id = random.pick(elements)
  if (id !== null && random.chance(0.5)) return { on: 'element', id }
  if (random.chance(0.3)) return { on: 'stage', id: 's1' }
  return {
    on: 'point',
    at: [random.int(900), -7],
    cell: random.chance(0.5) ? { stage: 's', lane: 'l' } : null,
  }
}

function randomWorkshop(random: Random, id: string, elements: readonly string[]): FileWorkshop {
  const isOver = random.chance(0.7)
  const phases = [phase('p1', { activity: 'voting' }), phase('p2', { focus: { on: 'stage', id: 's1' } })]
  const lead = random.pick(['ann', 'bob']) ?? 'ann'
  const run = `${id}r`
  const mark = {
    elements: elements.slice(0, 2),
    curves: [{ persona: 'p1', stages: [{ stage: 's1', name: 'Kauf', value: random.int(3) - 1 }] }],
    questions: [],
    measures: [{ id: 'r1', isTaken: random.chance(0.5) }],
  }
  return {
    id,
    createdAt: AT,
    workshop: {
      title: `Runde ${id}`,
      format: random.pick(workshopFormats) ?? 'meeting',
      status: isOver ? 'ended' : 'planned',
      phases: random.chance(0.5) ? phases : [],
      run: null,
      endsAt: null,
      pausedAt: null,
      runs: isOver
        ? [{ id: run, phase: 'p1', times: [{ from: 1, to: 9 }], secrecy: 'revealed', isAnonymous: false }]
        : [],
      moderators: [{ person: lead, since: 1, hasVoice: random.chance(0.5) }],
      lead,
      handOvers: isOver ? [{ at: 2, from: 'ann', to: null, why: 'gone' }] : [],
      startedAt: isOver ? 1 : null,
      endedAt: isOver ? 9 : null,
      later: { newer: [1] },
    },
    participants: isOver
      ? [
          { person: 'bob', department: 'sales' },
          { person: null, department: null },
        ]
      : [],
    results: isOver ? [resultOf(run, elements)] : [],
    parked: isOver
      ? [{ id: `${id}k`, run: random.chance(0.5) ? run : null, element: null, text: 'Preise' }]
      : [],
    marks: { start: isOver ? mark : null, end: isOver ? mark : null },
    elements: isOver ? elements.slice(0, 1).map((element) => ({ element, run, author: 'bob' })) : [],
  }
}

const resultOf = (run: string, elements: readonly string[]): FileWorkshop['results'][number] => ({
  run,
  phase: 'p1',
  isAnonymous: false,
  participants: 4,
  voices: 4,
  notes: 0,
  shown: elements.slice(0, 1),
  ratings: [
    { touchpoint: 'e', persona: 'p1', experience: { n: 4, median: 1, band: [0, 2] }, expectation: null },
  ],
  frontline: [
    { touchpoint: 'e', persona: 'p1', experience: null, expectation: { n: 3, median: 0, band: [-1, 1] } },
  ],
  votes: 3,
  places: [{ place: 1, votes: 3, elements: elements.slice(0, 1) }],
})
