import { encodeUtf8 } from 'lib0/string'
import { expect, it } from 'vitest'
import { createRandom } from '../board/testing/random.ts'
import { MAX_COMMENTS_PER_BOARD } from '../limits.ts'
import { readBoardFile } from './import/read-board-file.ts'
import { readSpoken } from './import/read-spoken.ts'
import { personHere } from './import/rename-row.ts'
import { renameSpoken } from './import/rename-spoken.ts'
import type { Renames } from './import/renames.ts'
import { phase } from '../workshop/testing/workshops.ts'
import type { FileComment, FileWorkshop } from './spoken.ts'
import { fileText, randomBoardFile } from './testing/random-board-file.ts'
import { randomSpoken } from './testing/random-spoken.ts'
import { peopleSpeaking, personasSpokenOf } from './write-board-file.ts'

const AT = '2026-11-26T07:18:17.123Z'
const comment = (id: string, fields: Partial<FileComment> = {}): FileComment => ({
  id,
  thread: id,
  about: { on: 'stage', id: 's' },
  author: 'ann',
  visitor: null,
  text: id,
  state: 'said',
  createdAt: AT,
  changedAt: null,
  resolved: null,
  ...fields,
})
const ended = (): FileWorkshop => {
  for (let seed = 0; seed < 50; seed++) {
    const found = randomSpoken(createRandom(seed), ['e1']).workshops.find(
      ({ workshop }) => workshop.status === 'ended',
    )
    if (found) return found
  }
  throw new Error('none has ended')
}
const renames = (fields: Partial<Renames>): Renames => ({
  personas: new Map(),
  departments: new Map(),
  pictures: new Map(),
  rows: new Map(),
  spoken: new Map(),
  members: new Map(),
  outside: new Map(),
  ...fields,
})

it('[F62] a file from before there were comments and workshops in it opens as it did', () => {
  const { state, rows } = randomBoardFile(4)
  const read = readBoardFile(encodeUtf8(fileText(state, rows)))
  expect(read.spoken).toEqual({ comments: [], workshops: [] })
  expect(read.leftOut).toEqual({})
})

it('[F65] what was said takes the names of here: ids that are taken, members, and who is from outside', () => {
  const said = comment('a', {
    text: 'Bitte @{ann}, @{bob} und @{eva}',
    author: 'bob',
    resolved: { at: AT, by: 'ann' },
  })
  const workshop = ended()
  const here = renameSpoken(
    { comments: [said, comment('b', { thread: 'a', about: null })], workshops: [workshop] },
    renames({
      spoken: new Map([
        ['a', 'A'],
        [workshop.id, 'W'],
        [`${workshop.id}r`, 'R'],
      ]),
      members: new Map([['ann', 'annHere']]),
      outside: new Map([['bob', 'Bob Ott']]),
      personas: new Map([['p1', 'q1']]),
      rows: new Map([['r1', 'R1']]),
      departments: new Map([['sales', 'vertrieb']]),
    }),
  )
  expect(here.comments).toMatchObject([
    {
      id: 'A',
      thread: 'A',
      author: null,
      visitor: 'Bob Ott',
      text: 'Bitte @{annHere}, @Bob Ott und @{}',
      resolved: { by: 'annHere' },
    },
    { id: 'b', thread: 'A', author: 'annHere', visitor: null },
  ])
  expect(here.workshops).toMatchObject([
    {
      id: 'W',
      workshop: { lead: 'annHere', moderators: [{ person: 'annHere' }], runs: [{ id: 'R' }] },
      participants: [{ person: 'Bob Ott', department: 'vertrieb' }, { person: null }],
      results: [{ run: 'R', ratings: [{ persona: 'q1' }], frontline: [{ persona: 'q1' }] }],
      marks: { start: { curves: [{ persona: 'q1' }], measures: [{ id: 'R1' }] } },
      elements: [{ element: 'e1', run: 'R', author: 'Bob Ott' }],
    },
  ])
})

it('[F65] nobody from outside is called like the id of a member, or so that a text names one', () => {
  const member = 'V1StGXR8_Z5jdHi6'
  const outside = new Map([
    ['bob', member],
    ['eva', `{${member}}`],
  ])
  const said = comment('a', { text: '@{eva} @{bob}' })
  const { comments, workshops } = renameSpoken(
    { comments: [said], workshops: [ended()] },
    renames({ outside, members: new Map([['ann', 'annHere']]) }),
  )
  expect(comments[0]?.text).toBe(`@${member} @${member}`)
  expect(workshops[0]?.participants.map(({ person }) => person)).toEqual([null, null])
  expect(workshops[0]?.elements).toMatchObject([{ author: null }])
  expect(personHere('bob', renames({ outside }))).toBeNull()
  expect(personHere('cat', renames({ outside: new Map([['cat', 'Cat Ott']]) }))).toBe('Cat Ott')
})

it('[F65] personas that only results of workshops speak of are found, so that a file brings them', () => {
  expect(personasSpokenOf({ comments: [], workshops: [ended()] })).toEqual(['p1'])
})

it('[F65] all whom comments and workshops name are found, so that a file can say what they are called', () => {
  const workshops = [ended()]
  const comments = [comment('a', { author: 'cat', text: '@{dan} @{}', resolved: { at: AT, by: 'eva' } })]
  expect(peopleSpeaking({ comments, workshops }).toSorted()).toEqual(['ann', 'bob', 'cat', 'dan', 'eva'])
})

it('[F64] comments and workshops that are not sound are left out and counted, the rest comes', () => {
  const workshop = ended()
  const read = readSpoken({
    comments: [
      comment('a'),
      comment('a', { text: 'noch einmal' }),
      comment('b', { thread: 'gone', about: null }),
      comment('c', { thread: 'a', about: null }),
      comment('d', { text: '' }),
      { ...comment('e'), state: 'waiting' },
      comment('f', { text: 'x'.repeat(5_000) }),
      'nonsense',
    ],
    workshops: [
      workshop,
      { ...workshop, id: 'again' },
      { ...workshop, id: 'on', workshop: { ...workshop.workshop, status: 'running' } },
      7,
    ],
  })
  expect(read.spoken.comments.map(({ id }) => id)).toEqual(['a', 'c'])
  expect(read.spoken.workshops).toEqual([workshop])
  expect(read.lost).toEqual({ comment: 6, workshop: 3 })
  const many = Array.from({ length: MAX_COMMENTS_PER_BOARD + 1 }, () => 0)
  expect(() => readSpoken({ comments: many, workshops: [] })).toThrow('too-large')
})

it('[F65] comments that names have made longer come in again', () => {
  const outside = new Map([['bob', 'Bob '.repeat(20).trim()]])
  const said = comment('a', { text: `${'@{bob}'.repeat(20)}${'x'.repeat(1_800)}` })
  const { comments } = renameSpoken({ comments: [said], workshops: [] }, renames({ outside }))
  expect(comments[0]?.text.length).toBeGreaterThan(3_000)
  expect(readSpoken({ comments, workshops: [] })).toEqual({ spoken: { comments, workshops: [] }, lost: {} })
})

it('[F64] a workshop of which there is more than workshops have is left out', () => {
  const one = ended()
  const run = { id: 'r', phase: 'p1', times: [], secrecy: 'revealed' as const, isAnonymous: false }
  const times = Array.from({ length: 501 }, () => ({ from: 1, to: 2 }))
  const handOver = { at: 1, from: null, to: null, why: 'handed' as const }
  const within = (fields: Partial<FileWorkshop['workshop']>) => ({
    ...one,
    workshop: { ...one.workshop, ...fields },
  })
  const workshops = [
    { ...one, participants: Array.from({ length: 2_001 }, () => ({ person: null, department: null })) },
    { ...one, results: Array.from({ length: 501 }, () => one.results[0]) },
    { ...one, elements: Array.from({ length: 200_001 }, () => one.elements[0]) },
    within({ phases: Array.from({ length: 61 }, (_, i) => phase(`p${i}`)) }),
    within({ runs: Array.from({ length: 501 }, (_, i) => ({ ...run, id: `r${i}` })) }),
    within({ runs: [{ ...run, times }] }),
    within({ moderators: Array.from({ length: 101 }, () => ({ person: 'ann', since: 1, hasVoice: false })) }),
    within({ handOvers: Array.from({ length: 10_001 }, () => handOver) }),
  ]
  for (const workshop of workshops)
    expect(readSpoken({ comments: [], workshops: [workshop] }).lost).toEqual({ workshop: 1 })
})

it('[F63] a workshop that is prepared and could not have been prepared here is left out', () => {
  const one = ended()
  const prepared = (fields: object, more: object = {}) => ({
    ...one,
    participants: [],
    results: [],
    parked: [],
    elements: [],
    marks: { start: null, end: null },
    workshop: { ...one.workshop, status: 'planned', runs: [], phases: [phase('p1')], ...fields },
    ...more,
  })
  const read = (workshop: object) => readSpoken({ comments: [], workshops: [workshop] }).lost
  expect(read(prepared({}))).toEqual({})
  const phases = [
    [phase('p1'), phase('p1')],
    [phase('p1', { visibility: 'private', right: 'edit' })],
    [phase('p1', { minutes: 5_000 })],
  ]
  for (const agenda of phases) expect(read(prepared({ phases: agenda }))).toEqual({ workshop: 1 })
  expect(read(prepared({ runs: one.workshop.runs }))).toEqual({ workshop: 1 })
  expect(read(prepared({ runs: one.workshop.runs }, { results: one.results }))).toEqual({ workshop: 1 })
})

it('[F63] a reveal that was under way when a file was made is not under way where it comes in', () => {
  const workshop = ended()
  const runs = workshop.workshop.runs.map((run) => ({ ...run, secrecy: 'revealing' as const }))
  const revealing = { ...workshop.workshop, runs }
  const here = renameSpoken({ comments: [], workshops: [{ ...workshop, workshop: revealing }] }, renames({}))
  expect(here.workshops[0]?.workshop.runs[0]?.secrecy).toBe('hidden')
})
