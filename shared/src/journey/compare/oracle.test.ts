import { expect, it } from 'vitest'
import { createRandom } from '../../board/testing/random.ts'
import type { Board } from '../../board/read.ts'
import type { Note, Touchpoint } from '../../board/schema.ts'
import { moments } from '../moments.ts'
import type { Evidence } from '../rows.ts'
import { copyOf, randomJourney, startWork, work } from '../testing/random-journey.ts'
import { type Comparison, type State, compareStates } from './compare-states.ts'

const PAIRS = 200

type Card = Touchpoint & { readonly id: string }

/** Slow and obvious: everything is looked for from the beginning, each time. */
function cardsOf({ stages, lanes, elements }: Board): Card[] {
  const found: Card[] = []
  for (const [id, element] of elements)
    if (element.kind === 'touchpoint' && element.title.trim() !== '') found.push({ ...element, id })
  const place = (keys: Iterable<string>, key: string | null): number => {
    const index = [...keys].indexOf(key ?? '')
    return index < 0 ? 1_000 : index
  }
  return found.toSorted(
    (a, b) =>
      place(stages.keys(), a.stage) - place(stages.keys(), b.stage) ||
      a.at[0] - b.at[0] ||
      place(lanes.keys(), a.lane) - place(lanes.keys(), b.lane) ||
      a.at[1] - b.at[1] ||
      (a.id < b.id ? -1 : 1),
  )
}

const same = (a: string, b: string): boolean =>
  a.trim().replaceAll(/\s+/g, ' ').toLowerCase() === b.trim().replaceAll(/\s+/g, ' ').toLowerCase()

/** Which of the second list each of the first is. */
function counterparts(
  first: readonly { id: string; words: string }[],
  second: readonly { id: string; words: string }[],
): [string, string][] {
  const pairs: [string, string][] = []
  for (const one of first) for (const other of second) if (one.id === other.id) pairs.push([one.id, other.id])
  for (const one of first) {
    if (one.words.trim() === '' || pairs.some(([id]) => id === one.id)) continue
    const other = second.find(
      ({ id, words }) => same(words, one.words) && !pairs.some(([, taken]) => taken === id),
    )
    if (other) pairs.push([one.id, other.id])
  }
  return pairs
}

function median(values: readonly number[]): number | null {
  const sorted = values.filter((value) => value >= -2 && value <= 2).toSorted((a, b) => a - b)
  if (sorted.length === 0) return null
  const [low, high] = [Math.floor((sorted.length - 1) / 2), Math.ceil((sorted.length - 1) / 2)]
  return ((sorted[low] ?? 0) + (sorted[high] ?? 0)) / 2
}

function team({ journey: { board, rows }, persona }: State, card: string): number | null {
  const each = rows.teamRatings.filter(
    (rating) => rating.touchpoint === card && (rating.persona === persona || rating.persona === null),
  )
  const rated = median(each.map(({ value }) => value))
  if (rated !== null) return rated
  const own = board.assessments.get(`${card}:${persona}`)?.experience ?? null
  return own ?? board.assessments.get(`${card}:any`)?.experience ?? null
}

function customers({ journey: { rows }, persona }: State, card: string): number | null {
  const said = (evidence: readonly Evidence[]): number[] =>
    evidence
      .flatMap(({ ratings }) => ratings)
      .filter((rating) => rating.touchpoint === card)
      .filter((rating) => rating.persona === persona || rating.persona === null)
      .map(({ value }) => value)
  const asked = median(said(rows.evidence.filter(({ type }) => type !== 'assumption')))
  return asked ?? median(said(rows.evidence))
}

const notesOf = ({ elements }: Board, card: string): (Note & { id: string })[] =>
  [...elements].flatMap(([id, element]) =>
    element.kind === 'note' && element.touchpoint === card ? [{ ...element, id }] : [],
  )

function events(was: Board, is: Board, before: string, after: string): string[] {
  const first = notesOf(was, before)
  const second = notesOf(is, after)
  const pairs: [string, string][] = []
  for (const note of first) if (second.some(({ id }) => id === note.id)) pairs.push([note.id, note.id])
  for (const note of first) {
    if (pairs.some(([id]) => id === note.id)) continue
    const other = second.find(
      (it) => it.text.trim() === note.text.trim() && !pairs.some(([, taken]) => taken === it.id),
    )
    if (other) pairs.push([note.id, other.id])
  }
  const classOf = (notes: readonly (Note & { id: string })[], id: string | undefined): string =>
    notes.find((note) => note.id === id)?.event ?? 'none'
  const lines = first.map(({ id }) => {
    const other = pairs.find(([from]) => from === id)?.[1]
    return `event ${other ?? id}: ${classOf(first, id)} → ${classOf(second, other)}`
  })
  const come = second
    .filter(({ id }) => !pairs.some(([, to]) => to === id))
    .map(({ id }) => `event ${id}: none → ${classOf(second, id)}`)
  return [...lines, ...come].filter((line) => !/: (\w+) → \1$/.test(line))
}

const said = (value: unknown): string => JSON.stringify(value ?? '')

function oracle(before: State, after: State): string[] {
  const [was, is] = [before.journey.board, after.journey.board]
  const [first, second] = [cardsOf(was), cardsOf(is)]
  const named = (cards: readonly Card[]) => cards.map(({ id, title }) => ({ id, words: title }))
  const pairs = counterparts(named(first), named(second))
  const stages = counterparts(
    [...was.stages].map(([id, { name }]) => ({ id, words: name })),
    [...is.stages].map(([id, { name }]) => ({ id, words: name })),
  )
  const lines = [
    ...second.filter(({ id }) => !pairs.some(([, to]) => to === id)).map(({ id }) => `added ${id}`),
    ...first.filter(({ id }) => !pairs.some(([from]) => from === id)).map(({ id }) => `removed ${id}`),
  ]
  for (const [from, to] of pairs) {
    const a = first.find(({ id }) => id === from)
    const b = second.find(({ id }) => id === to)
    if (!a || !b) continue
    const say = (line: string): void => void lines.push(`${from} → ${to}: ${line}`)
    const stageThen = a.stage !== null && was.stages.has(a.stage) ? a.stage : null
    const stageNow = b.stage !== null && is.stages.has(b.stage) ? b.stage : null
    const expected = stages.find(([id]) => id === stageThen)?.[1] ?? 'nowhere'
    if (stageThen === null ? stageNow !== null : expected !== stageNow)
      say(`moved ${stageThen} → ${stageNow}`)
    const kind = ({ journey, persona }: State, id: string): string =>
      moments(journey, persona).find(({ touchpoint }) => touchpoint === id)?.kind ?? 'none'
    if (kind(before, from) !== kind(after, to)) say(`moment ${kind(before, from)} → ${kind(after, to)}`)
    for (const line of events(was, is, from, to)) say(line)
    for (const [name, valueOf] of [
      ['team', team],
      ['customers', customers],
    ] as const) {
      const [old, now] = [valueOf(before, from), valueOf(after, to)]
      if (old !== null && now !== null && old !== now) say(`${name} ${now - old}`)
    }
    const keys =
      'title description customerView customerSays dealBreaker coreProcess contact channel department setting contactWith path status entry exit surveyHere'
    for (const key of keys.split(' ') as (keyof Touchpoint)[])
      if (said(a[key]) !== said(b[key])) say(`${key} changed`)
    if (said(a.promise?.text) !== said(b.promise?.text)) say('promise changed')
    if (said(a.benchmark?.who) !== said(b.benchmark?.who)) say('benchmark changed')
  }
  const open = (state: State, id: string): boolean =>
    state.journey.rows.measures.some(
      (measure) => measure.id === id && ['idea', 'chosen', 'doing'].includes(measure.status),
    )
  const all = new Set([before, after].flatMap(({ journey }) => journey.rows.measures.map(({ id }) => id)))
  for (const id of all) {
    if (!open(before, id) && open(after, id)) lines.push(`opened ${id}`)
    if (open(before, id) && !open(after, id)) lines.push(`closed ${id}`)
  }
  return lines.toSorted()
}

function sentences({ added, removed, changed, measures }: Comparison): string[] {
  const lines = changed.flatMap((change) =>
    [
      change.moved ? [`moved ${change.moved.from} → ${change.moved.to}`] : [],
      change.moment ? [`moment ${change.moment.before} → ${change.moment.after}`] : [],
      change.events.map((it) => `event ${it.note}: ${it.before ?? 'none'} → ${it.after ?? 'none'}`),
      Object.entries(change.ratings).flatMap(([name, it]) =>
        it === null ? [] : [`${name} ${it.after - it.before}`],
      ),
      [...change.texts, ...change.choices].map(({ field }) => `${field} changed`),
    ]
      .flat()
      .map((line) => `${change.before} → ${change.after}: ${line}`),
  )
  return [
    ...added.map(({ id }) => `added ${id}`),
    ...removed.map(({ id }) => `removed ${id}`),
    ...lines,
    ...measures.opened.map(({ id }) => `opened ${id}`),
    ...measures.closed.map(({ id }) => `closed ${id}`),
  ].toSorted()
}

it('[J36] on 200 random pairs of boards the comparison says what looking at each of them says', () => {
  let said = 0
  const kinds = new Set<string>()
  for (let seed = 0; seed < PAIRS; seed++) {
    const random = createRandom(seed)
    const first = startWork(random)
    work(first, 40)
    // Two times of one board, or two boards of their own, with other ids and some of the same titles.
    const second = random.chance(0.7) ? copyOf(first) : startWork(random)
    work(second, 40)
    const before = { journey: randomJourney(first), persona: 'p1' }
    const after = { journey: randomJourney(second), persona: random.chance(0.7) ? 'p1' : 'p2' }
    const found = sentences(compareStates(before, after))
    expect({ seed, found }).toEqual({ seed, found: oracle(before, after) })
    said += found.length
    for (const line of found) kinds.add(line.replace(/^\S+ → \S+: /, '').split(' ')[0] ?? '')
  }
  expect(said).toBeGreaterThan(15 * PAIRS)
  expect(kinds.size).toBeGreaterThan(20)
})
