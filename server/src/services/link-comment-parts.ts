import type { CommentsPage } from '@wegpunkt/shared/http/comment-routes'
import type { Kysely } from 'kysely'
import { commentChangesSince } from '../storage/queries/comment-changes.ts'
import {
  type CommentRow,
  type ThreadRow,
  commentsGoneSince,
  commentsSince,
  threadsOn,
} from '../storage/queries/comments.ts'
import { peopleByIds } from '../storage/queries/people.ts'
import type { Tables } from '../storage/tables.ts'
import { type InSight, type Named, isInSight, namedIn } from './comments-shown.ts'
import type { Visited } from './link-visits.ts'
import type { Told, ToldComments } from './told-comments.ts'

/** The threads about what is in sight, whoever said them, and what marks that it is these. */
export type Threads = {
  readonly shown: ReadonlyMap<string, ThreadRow>
  readonly mark: string
  /** What was told to whoever has the mark. */
  readonly told: Told
}
/** A page for all who look at the same, before it is decided who of them is told what of it. */
export type Part = Pick<CommentsPage, 'since' | 'version' | 'rest'> & {
  readonly rows: readonly CommentRow[]
  readonly gone: readonly string[]
  readonly people: ReadonlyMap<string, Named>
  /** By what the link says of comments: for whoever has said nothing of it. */
  readonly told: Map<string, string>
}

/** Of what is gone, more than a board ever had. */
const MAX_GONE = 1_000_000

/**
 * All parts from the beginning. What was said while they were read is in none yet: where a part comes no further, it is
 * the last one.
 */
export async function* partsFrom(from: (since: number) => Promise<Part>): AsyncGenerator<Part> {
  for (let since = 0, goesOn = true; goesOn;) {
    const part = await from(since)
    yield part
    goesOn = part.rest && part.version > since
    since = part.version
  }
}

/** For whoever is told of their own alone: how many others there are in between is not for them. */
export async function wholeOf(from: (since: number) => Promise<Part>): Promise<Part> {
  const parts: Part[] = []
  for await (const part of partsFrom(from)) parts.push(part)
  return {
    since: 0,
    version: 0,
    rest: false,
    rows: parts.flatMap(({ rows }) => rows),
    gone: [],
    people: new Map(parts.flatMap(({ people }) => Array.from(people))),
    told: new Map(),
  }
}

export async function threadsIn(
  { db, told }: { db: Kysely<Tables>; told: ToldComments },
  board: string,
  { sight, epoch, version }: { sight: InSight; epoch: string; version: number },
): Promise<Threads> {
  const all = await threadsOn(db, board)
  const inSight = all.filter((row) => isInSight(row, sight))
  const shown = new Map(inSight.map((row) => [row.id, row]))
  const hidden = new Set(all.filter(({ id }) => !shown.has(id)).map(({ id }) => id))
  const ids = new Set(shown.keys())
  const settled = told.settle(epoch, { shown: ids, hidden })
  const changes = await commentChangesSince(db, board, settled.told.upTo)
  settled.told.note(changes, ids, version)
  return { shown, ...settled }
}

export async function partSince(
  { db, most }: { db: Kysely<Tables>; most: number },
  { board_id: board, workspaceId }: Visited,
  { known: { shown, told }, since }: { known: Threads; since: number },
): Promise<Part> {
  const from = told.versionAt(since) ?? 0
  const rows: CommentRow[] = []
  let seen = 0
  let rest = false
  for (let at = from, goesOn = true; goesOn && !rest;) {
    const found = await commentsSince(db, board, { since: at, most }, { person: '', sees: 'all' })
    for (const row of found) {
      if (!shown.has(row.thread)) continue
      // Or a page might have nothing that counts, and nobody would come on.
      const counts = row.state !== 'waiting'
      rest = counts && seen === most
      if (rest) break
      if (counts) seen++
      rows.push(row)
    }
    goesOn = found.length === most
    at = found.at(-1)?.version ?? at
  }
  // What waits moves nothing on: only whoever said it is told of it.
  const until = rest ? (rows.findLast(({ state }) => state !== 'waiting')?.version ?? from) : Infinity
  const gone = since === 0 ? [] : await commentsGoneSince(db, board, { since: from, most: MAX_GONE })
  const lost = gone.filter((row) => row.version <= until)
  const people = await peopleByIds(db, workspaceId, namedIn(rows))
  return {
    since,
    version: told.numberAt(until),
    rest,
    rows,
    gone: lost.map(({ id }) => id),
    people: new Map(people.map((person) => [person.id, person])),
    told: new Map(),
  }
}
