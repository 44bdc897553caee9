import type { FileComment, FileWorkshop, Spoken } from '@wegpunkt/shared/formats/spoken'
import { COMMENTS_PER_PAGE, LEAST_TO_TELL } from '@wegpunkt/shared/limits'
import { withoutTellingNumbers } from '@wegpunkt/shared/workshop/told-votes'
import type { Kysely } from 'kysely'
import { type CommentRow, commentsSince } from '../../storage/queries/comments.ts'
import { authorsOn } from '../../storage/queries/contributions.ts'
import { elementsNoted, markAt } from '../../storage/queries/workshop-marks.ts'
import { parkedIn } from '../../storage/queries/workshop-parked.ts'
import { resultsOf } from '../../storage/queries/workshop-secrets.ts'
import {
  type ParticipantRow,
  type WorkshopRow,
  participantsOf,
  workshopsOf,
} from '../../storage/queries/workshops.ts'
import type { Tables } from '../../storage/tables.ts'
import { storedResult } from '../stored-result.ts'
import { workshopIn } from '../stored-workshop.ts'
import { aboutOf } from '../stored-comment.ts'

/**
 * What was said on a board, as a file has it: for whoever may read the board, and nothing that they could not read
 * otherwise. What waits for a moderator, a workshop that is on, and whatever was not revealed is not in it.
 */
export const spokenOn = async (db: Kysely<Tables>, board: string): Promise<Spoken> => ({
  comments: await commentsOn(db, board),
  workshops: await workshopsDone(db, board),
})

/** Nobody: what only its author or a moderator sees is not asked for. */
const ANYBODY = { person: '', sees: 'said' } as const

async function commentsOn(db: Kysely<Tables>, board: string): Promise<FileComment[]> {
  const found = new Map<string, CommentRow>()
  for (let since = 0, rest = true; rest;) {
    const page = await commentsSince(db, board, { since, most: COMMENTS_PER_PAGE }, ANYBODY)
    // One that is changed in the middle comes once more, as it is now.
    for (const row of page) found.set(row.id, row)
    rest = page.length === COMMENTS_PER_PAGE
    since = page.at(-1)?.version ?? since
  }
  // An answer to what still waits would hang in the air.
  return [...found.values()].filter(({ thread }) => found.has(thread)).map(asFileComment)
}

const timeOf = (ms: number): string => new Date(ms).toISOString()

const asFileComment = (row: CommentRow): FileComment => ({
  id: row.id,
  thread: row.thread,
  about: aboutOf(row),
  author: row.author,
  visitor: row.visitor,
  text: row.text,
  state: row.state === 'erased' ? 'erased' : 'said',
  createdAt: timeOf(row.created_at),
  changedAt: row.changed_at === null ? null : timeOf(row.changed_at),
  resolved: row.resolved_at === null ? null : { at: timeOf(row.resolved_at), by: row.resolved_by },
})

async function workshopsDone(db: Kysely<Tables>, board: string): Promise<FileWorkshop[]> {
  const authors = await authorsOn(db, board)
  const workshops: FileWorkshop[] = []
  // The first made first.
  for (const row of (await workshopsOf(db, board)).toReversed())
    if (row.status === 'planned' || row.status === 'ended')
      workshops.push(await asFileWorkshop(db, row, row.status, authors))
  return workshops
}

async function asFileWorkshop(
  db: Kysely<Tables>,
  row: WorkshopRow,
  status: 'planned' | 'ended',
  authors: ReadonlyMap<string, string>,
): Promise<FileWorkshop> {
  const { groups: _groups, attention: _attention, ...workshop } = workshopIn(row)
  const people = await participantsOf(db, row.id)
  const named = new Set(people.flatMap((one) => (one.is_named === 1 ? (one.person_id ?? []) : [])))
  const nameless = new Set(workshop.runs.flatMap((run) => (run.isAnonymous ? run.id : [])))
  const authorOf = (element: string, run: string): string | null => {
    const author = nameless.has(run) ? undefined : authors.get(element)
    return author !== undefined && named.has(author) ? author : null
  }
  return {
    id: row.id,
    createdAt: timeOf(row.created_at),
    workshop: { ...workshop, status },
    // Who waits for a workshop to begin is told to nobody.
    participants: status === 'planned' ? [] : asFileParticipants(people),
    results: (await resultsOf(db, row.id)).map(({ body }) => withoutTellingNumbers(storedResult(body))),
    parked: (await parkedIn(db, row.id)).map(({ id, run_id, element_id, body }) => ({
      id,
      run: run_id,
      element: element_id,
      text: body,
    })),
    marks: { start: await markIn(db, row.id, 'start'), end: await markIn(db, row.id, 'end') },
    elements: (await elementsNoted(db, row.id)).map(({ element_id, run_id }) => ({
      element: element_id,
      run: run_id,
      author: authorOf(element_id, run_id),
    })),
  }
}

/** An unnamed person is not told by a department that so few came from, nor by what is left of so few in all. */
function asFileParticipants(people: readonly ParticipantRow[]): FileWorkshop['participants'] {
  const counts = Map.groupBy(people, ({ department }) => department)
  return people.map(({ person_id, department, is_named }) => {
    if (is_named === 1 && person_id !== null) return { person: person_id, department }
    const some = Math.min(people.length, counts.get(department)?.length ?? 0)
    return { person: null, department: some < LEAST_TO_TELL ? null : department }
  })
}

async function markIn(
  db: Kysely<Tables>,
  workshop: string,
  at: 'start' | 'end',
): Promise<FileWorkshop['marks']['start']> {
  const mark = await markAt(db, workshop, at)
  return mark && (JSON.parse(mark.body) as FileWorkshop['marks']['start'])
}
