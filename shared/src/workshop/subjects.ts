import type { ElementId } from '../board/element-id.ts'
import type { Board } from '../board/read.ts'
import type { Element } from '../board/schema.ts'
import { allSteps } from '../journey/parts/steps.ts'
import { type SubjectKind, subjectKinds } from './choices.ts'
import type { PrivateRating } from './secret.ts'

export type SubjectElement = Extract<Element, { kind: SubjectKind }>
type Grid = Pick<Board, 'stages' | 'lanes' | 'elements'>
type Entry = readonly [ElementId, SubjectElement]

/**
 * What of a board may be rated or voted for, in one order for board and phone: touchpoints as the customer meets them,
 * then everything else by stage and lane, from top to bottom and from left to right.
 */
export function subjectsIn(board: Grid): Entry[] {
  const steps = allSteps(board).map(({ id, touchpoint }): Entry => [id, touchpoint])
  const others = [...board.elements].flatMap(([id, element]): Entry[] =>
    isSubject(element) && element.kind !== 'touchpoint' ? [[id, element]] : [],
  )
  return [...steps, ...inReadingOrder(board, others)]
}

/** The same with what a workshop has brought forth before everything else: that is what it wants to weigh up. */
export const broughtFirst = <One>(
  all: readonly One[],
  idOf: (one: One) => ElementId,
  brought: ReadonlySet<string>,
): One[] => [...all.filter((one) => brought.has(idOf(one))), ...all.filter((one) => !brought.has(idOf(one)))]

/** A touchpoint without a title is a draft, which nobody can rate by its name (METHOD.md M1). */
export const isNamed = (title: string): boolean => title.trim() !== ''

/** One of the two is enough: not everybody knows what customers expect. */
export const isRatedBy = (rating: Pick<PrivateRating, 'experience' | 'expectation'> | undefined): boolean =>
  rating !== undefined && (rating.experience !== null || rating.expectation !== null)

const isSubject = (element: Element): element is SubjectElement =>
  (subjectKinds as readonly string[]).includes(element.kind)

function inReadingOrder({ stages, lanes }: Grid, elements: readonly Entry[]): Entry[] {
  const [columns, rows] = [[...stages.keys()], [...lanes.keys()]]
  const place = (of: readonly string[], id: string | null): number => {
    const at = id === null ? -1 : of.indexOf(id)
    return at < 0 ? of.length : at
  }
  const ranked = elements.map((entry) => {
    const { stage, lane, at } = entry[1]
    return { entry, rank: [place(columns, stage), place(rows, lane), at[1], at[0]] }
  })
  const sorted = ranked.toSorted((a, b) => compare(a.rank, b.rank) || (a.entry[0] < b.entry[0] ? -1 : 1))
  return sorted.map(({ entry }) => entry)
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((own, i) => own !== b[i])
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}
