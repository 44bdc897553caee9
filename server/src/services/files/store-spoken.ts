import type { FileComment, FileWorkshop, Spoken } from '@wegpunkt/shared/formats/spoken'
import { noAttention } from '@wegpunkt/shared/workshop/attention'
import type { Workshop } from '@wegpunkt/shared/workshop/workshop'
import type { Kysely } from 'kysely'
import { type CommentRow, insertComments } from '../../storage/queries/comments.ts'
import { insertContributions } from '../../storage/queries/contributions.ts'
import { insertMark, noteElements } from '../../storage/queries/workshop-marks.ts'
import { insertParked } from '../../storage/queries/workshop-parked.ts'
import { insertResults } from '../../storage/queries/workshop-secrets.ts'
import { type NewParticipant, insertParticipants, insertWorkshop } from '../../storage/queries/workshops.ts'
import type { Tables } from '../../storage/tables.ts'
import { newId } from '../random-id.ts'
import { workshopColumns } from '../stored-workshop.ts'

type Where = { readonly board: string; readonly me: string; readonly after: number }

/** Puts what was said onto a board that is being made, in the names of here; `after`: the version of the last row. */
export async function storeSpoken(
  tx: Kysely<Tables>,
  { comments, workshops }: Spoken,
  { board, me, after }: Where,
): Promise<void> {
  await insertComments(
    tx,
    comments.map((comment, at) => commentRow(comment, board, after + at + 1)),
  )
  for (const [at, workshop] of workshops.entries())
    await storeWorkshop(tx, workshop, { board, me, after: after + comments.length + at + 1 })
}

const commentRow = (comment: FileComment, board: string, version: number): CommentRow => ({
  id: comment.id,
  board_id: board,
  thread: comment.thread,
  version,
  // What comes with a file is news to nobody.
  said: 0,
  said_at: null,
  author: comment.author,
  link_id: null,
  device: null,
  visitor: comment.visitor,
  state: comment.state,
  about: comment.about && JSON.stringify(comment.about),
  text: comment.text,
  created_at: Date.parse(comment.createdAt),
  changed_at: comment.changedAt === null ? null : Date.parse(comment.changedAt),
  resolved_at: comment.resolved && Date.parse(comment.resolved.at),
  resolved_by: comment.resolved?.by ?? null,
})

async function storeWorkshop(
  tx: Kysely<Tables>,
  { id, createdAt, workshop, participants, results, parked, marks, elements }: FileWorkshop,
  { board, me, after }: Where,
): Promise<void> {
  const body = ledBy(me, { ...workshop, groups: [], attention: noAttention })
  const created_at = Date.parse(createdAt)
  await insertWorkshop(tx, { id, board_id: board, version: after, created_at, ...workshopColumns(body) })
  await insertParticipants(tx, participantRows(participants, id))
  await insertResults(
    tx,
    results.map((result) => ({ run_id: result.run, workshop_id: id, body: JSON.stringify(result) })),
  )
  for (const [position, line] of parked.entries())
    await insertParked(tx, {
      id: line.id,
      workshop_id: id,
      position,
      run_id: line.run,
      author: null,
      element_id: line.element,
      body: line.text,
    })
  for (const at of ['start', 'end'] as const) {
    const mark = marks[at]
    if (mark) await insertMark(tx, { workshop_id: id, at, body: JSON.stringify(mark) })
  }
  for (const [run_id, some] of Map.groupBy(elements, ({ run }) => run))
    await noteElements(
      tx,
      { workshop_id: id, run_id },
      some.map(({ element }) => element),
      'look',
    )
  const theirs = elements.flatMap(({ element, author }) =>
    author === null ? [] : [{ board_id: board, element_id: element, author }],
  )
  await insertContributions(tx, theirs)
}

function participantRows(participants: FileWorkshop['participants'], workshop: string): NewParticipant[] {
  const seen = new Set<string>()
  return participants.map(({ person, department }) => {
    // Two from outside may be called the same; nobody takes part twice.
    const person_id = person !== null && !seen.has(person) ? person : null
    if (person_id !== null) seen.add(person_id)
    const is_named = person_id === null ? 0 : 1
    return { id: newId(), workshop_id: workshop, person_id, department, is_named }
  })
}

/** Of one that is still to come somebody has to be able to begin it. */
const ledBy = (me: string, workshop: Workshop): Workshop =>
  workshop.status === 'planned'
    ? {
        ...workshop,
        moderators: [{ person: me, since: Date.now(), hasVoice: false }],
        lead: me,
        handOvers: [],
        startedAt: null,
        endedAt: null,
      }
    : workshop
