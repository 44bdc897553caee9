import type { z } from 'zod'
import { MAX_FILE_SPOKEN_BYTES } from '../file-limits.ts'
import { MAX_COMMENTS_PER_BOARD, MAX_COMMENTS_PER_THREAD, MAX_WORKSHOPS_PER_BOARD } from '../../limits.ts'
import { agendaIssues } from '../../workshop/phase.ts'
import { FileRefused } from '../board-format.ts'
import { FileComment, FileWorkshop, type Spoken } from '../spoken.ts'

type Lost = { readonly comment?: number; readonly workshop?: number }

/**
 * The comments and workshops of a file that are what they should be; files from before they had any have none. What is
 * not sound is left out and counted. Throws FileRefused where there is more than a board holds.
 */
export function readSpoken(given: { comments: readonly unknown[]; workshops: readonly unknown[] }): {
  spoken: Spoken
  lost: Lost
} {
  if (given.comments.length > MAX_COMMENTS_PER_BOARD || given.workshops.length > MAX_WORKSHOPS_PER_BOARD)
    throw new FileRefused('too-large')
  const comments = inThreads(sound(FileComment, given.comments))
  const workshops = withOwnRuns(sound(FileWorkshop, given.workshops)).filter(couldBegin)
  if (JSON.stringify([comments, workshops]).length > MAX_FILE_SPOKEN_BYTES) throw new FileRefused('too-large')
  const [comment, workshop] = [
    given.comments.length - comments.length,
    given.workshops.length - workshops.length,
  ]
  return {
    spoken: { comments, workshops },
    lost: { ...(comment > 0 && { comment }), ...(workshop > 0 && { workshop }) },
  }
}

/** Each once. */
function sound<S extends z.ZodType<{ id: string }>>(schema: S, given: readonly unknown[]): z.output<S>[] {
  const found = new Map<string, z.output<S>>()
  for (const one of given) {
    const { success, data } = schema.safeParse(one)
    if (success && !found.has(data.id)) found.set(data.id, data)
  }
  return [...found.values()]
}

/** Without answers whose beginning is not there: nobody would see them. */
function inThreads(comments: readonly FileComment[]): FileComment[] {
  const heads = new Set(
    comments.filter(({ id, thread, about }) => id === thread && about !== null).map(({ id }) => id),
  )
  const counts = new Map<string, number>()
  return comments.filter(({ id, thread, about, state, text }) => {
    const count = (counts.get(thread) ?? 0) + 1
    counts.set(thread, count)
    if (count > MAX_COMMENTS_PER_THREAD || !heads.has(thread)) return false
    return (about !== null) === (id === thread) && (text === '') === (state === 'erased')
  })
}

/** What is one of a kind in all workshops is so in a file, too. */
function withOwnRuns(workshops: readonly FileWorkshop[]): FileWorkshop[] {
  const taken = new Set<string>()
  return workshops.filter((one) => {
    const own = ownIds(one)
    if (own.some((id) => taken.has(id)) || new Set(own).size < own.length) return false
    for (const id of own) taken.add(id)
    const runs = new Set(one.workshop.runs.map(({ id }) => id))
    const of = one.results.map(({ run }) => run)
    return of.every((run) => runs.has(run)) && new Set(of).size === of.length
  })
}

/** One that is prepared goes on here, and is held against what is asked of those that are prepared here. */
const couldBegin = ({ workshop, results }: FileWorkshop): boolean =>
  workshop.status !== 'planned' ||
  (workshop.runs.length === 0 &&
    results.length === 0 &&
    agendaIssues(workshop.phases, workshop.format).length === 0)

/** What a workshop has of its own that nothing else may be called. */
const ownIds = ({ id, workshop, parked }: FileWorkshop): string[] => [
  id,
  ...workshop.runs.map((run) => run.id),
  ...parked.map((line) => line.id),
]

/** The same of all that was said. */
export const spokenIds = ({ comments, workshops }: Spoken): string[] => [
  ...comments.map(({ id }) => id),
  ...workshops.flatMap(ownIds),
]
