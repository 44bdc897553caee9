import type { ElementId } from '../../board/element-id.ts'
import type { Board } from '../../board/read.ts'
import { type Step, stepsOf } from '../parts/steps.ts'

/** What is the same thing in two states: under the same id, or else of the same title. */
export type Pairs = ReadonlyMap<ElementId, ElementId>

/** Who looks may say that two are the same, or, by null, that one has no counterpart. */
export type Corrections = ReadonlyMap<ElementId, ElementId | null>

const noCorrections: Corrections = new Map()

/**
 * The touchpoints of one state and their counterparts in the other (FIELD.md no. 5): what was said by hand first, then
 * by id, then by title in the customer's order. Each is the counterpart of one at most.
 */
export const matchTouchpoints = (before: Board, after: Board, corrections = noCorrections): Pairs =>
  match(
    named(stepsOf(before), ({ touchpoint }) => touchpoint.title),
    named(stepsOf(after), ({ touchpoint }) => touchpoint.title),
    corrections,
  )

export const matchStages = (before: Board, after: Board): Pairs =>
  match(
    [...before.stages].map(([id, { name }]) => [id, wordsOf(name)]),
    [...after.stages].map(([id, { name }]) => [id, wordsOf(name)]),
    noCorrections,
  )

type Named = readonly (readonly [id: ElementId, words: string])[]

function match(before: Named, after: Named, corrections: Corrections): Pairs {
  const pairs = new Map<ElementId, ElementId>()
  const there = new Set(after.map(([id]) => id))
  const taken = new Set<ElementId>()
  const pair = (id: ElementId, to: ElementId | null | undefined): void => {
    if (to === null || to === undefined || pairs.has(id) || taken.has(to) || !there.has(to)) return
    pairs.set(id, to)
    taken.add(to)
  }
  for (const [id] of before) pair(id, corrections.get(id))
  const free = before.filter(([id]) => !corrections.has(id))
  for (const [id] of free) pair(id, id)
  const byWords = Map.groupBy(after, ([, words]) => words)
  for (const [id, words] of free) {
    if (pairs.has(id) || words === '') continue
    pair(id, byWords.get(words)?.find(([to]) => !taken.has(to))?.[0])
  }
  return pairs
}

const named = (steps: readonly Step[], title: (step: Step) => string): Named =>
  steps.map((step) => [step.id, wordsOf(title(step))])

/** Titles that differ in case and spaces alone are the same. */
const wordsOf = (text: string): string =>
  text.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase()
