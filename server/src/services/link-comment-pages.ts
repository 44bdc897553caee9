import type { CommentsPage } from '@wegpunkt/shared/http/comment-routes'
import type { LinkCommentsPage } from '@wegpunkt/shared/http/link-comment-routes'
import { Problem } from '@wegpunkt/shared/http/problem'
import type { LinkShows } from '@wegpunkt/shared/links/link'
import { COMMENTS_PER_PAGE } from '@wegpunkt/shared/limits'
import type { Kysely } from 'kysely'
import type { OpenProjection } from '../boards/projections/open-projection.ts'
import {
  type CommentRow,
  type ThreadRow,
  commentsGoneSince,
  commentsSince,
  commentsVersionOf,
  threadsOn,
} from '../storage/queries/comments.ts'
import { peopleByIds } from '../storage/queries/people.ts'
import type { Tables } from '../storage/tables.ts'
import {
  type InSight,
  type Named,
  isInSight,
  isOf,
  isTold,
  namedIn,
  sightOf,
  toldByLink,
} from './comments-shown.ts'
import type { LinkSight, Sight } from './link-sight.ts'
import type { Visited } from './link-visits.ts'
import { createRecent } from './recent.ts'
import { type ToldComments, createToldComments } from './told-comments.ts'
import { hashSecret, newSecret } from './random-id.ts'
import { bodyOfLink } from './stored-link.ts'

type Parts = {
  readonly db: Kysely<Tables>
  readonly linkSight: Pick<LinkSight, 'look'>
  readonly most?: number
}
type Asked = { readonly since?: number | undefined; readonly sight?: string | undefined }
/** The threads about what is in sight, whoever said them, and what marks that it is these. */
type Threads = {
  readonly shown: ReadonlyMap<string, ThreadRow>
  readonly mark: string
  /** Whoever has the mark was told of these. */
  readonly ids: Set<string>
}
/** A page for all who look at the same, before it is decided who of them is told what of it. */
type Part = Pick<CommentsPage, 'since' | 'version' | 'rest'> & {
  readonly rows: readonly CommentRow[]
  readonly gone: readonly string[]
  readonly people: ReadonlyMap<string, Named>
  /** By what the link says of comments: for whoever has said nothing of it. */
  readonly told: Map<string, string>
}

/** What somebody is called may change without a comment changing. */
const KEEP_MS = 5_000
const MAX_KEPT = 20
const ALIAS_CHARS = 12

export type LinkCommentPages = ReturnType<typeof createLinkCommentPages>

/**
 * The comments that a link shows, in pages. What is read of the board is read once for all who look at the same; of
 * each page the device is told what it may see.
 */
export function createLinkCommentPages({ db, linkSight, most = COMMENTS_PER_PAGE }: Parts) {
  const threads = createRecent<Threads>({ keepMs: KEEP_MS, most: MAX_KEPT })
  const parts = createRecent<Part>({ keepMs: KEEP_MS, most: MAX_KEPT })
  // Names of people hold for the pages that follow each other, and say nothing to anybody else.
  const salt = newSecret()
  const told = createToldComments()

  /** The threads in sight; `seen`: what they are known by, and how far the comments had come before. */
  const lookAt = async (link: Visited, projection: OpenProjection, { rule }: Pick<Sight, 'rule'>) => {
    const { epoch, sightings } = projection
    // First: whatever happens meanwhile is asked for again.
    const version = await commentsVersionOf(db, link.board_id)
    const seen = `${epoch} ${sightings} ${version}`
    const known = await threads(seen, () =>
      threadsIn({ db, told }, link.board_id, { sight: sightOf(projection, rule), epoch }),
    )
    const from = (since: number): Promise<Part> =>
      parts(`${seen} ${since}`, () => partSince({ db, most }, link, { known, since, version }))
    return { version, known, from }
  }

  return {
    /**
     * What has changed since a version, as JSON; all from the beginning for whoever had another sight. Throws
     * `not-allowed`, `link-unavailable` and `unavailable`.
     */
    async page(link: Visited, asked: Asked): Promise<string> {
      const { shows } = bodyOfLink(link)
      if (!tellsComments(link)) throw new Problem('not-allowed')
      return await linkSight.look(link, async ({ projection }, sight) => {
        const { version, known, from } = await lookAt(link, projection, sight)
        const isSame = asked.sight === sightMark(known.mark, shows) && (asked.since ?? 0) <= version
        const since = isSame ? (asked.since ?? 0) : 0
        const part = await from(since)
        if (part.rows.some(isOf(link))) return tell(salt, link, part, known)
        // Who has said nothing of it is told what everybody is told.
        const way = `${shows.names} ${shows.comments}`
        const page = part.told.get(way) ?? tell(salt, link, part, known)
        part.told.set(way, page)
        return page
      })
    },

    /** The departments of the people whom these comments name, all pages together. */
    async departments(link: Visited, projection: OpenProjection, sight: Sight): Promise<ReadonlySet<string>> {
      const found = new Set<string>()
      if (!tellsComments(link)) return found
      const { known, from } = await lookAt(link, projection, sight)
      for (let since = 0, rest = true; rest;) {
        const part = await from(since)
        for (const id of namedIn(toldOf(link, part, known))) found.add(part.people.get(id)?.department ?? '')
        ;({ rest, version: since } = part)
      }
      return found
    },
  }
}

async function threadsIn(
  { db, told }: { db: Kysely<Tables>; told: ToldComments },
  board: string,
  { sight, epoch }: { sight: InSight; epoch: string },
): Promise<Threads> {
  const all = await threadsOn(db, board)
  const inSight = all.filter((row) => isInSight(row, sight))
  const shown = new Map(inSight.map((row) => [row.id, row]))
  const hidden = new Set(all.filter(({ id }) => !shown.has(id)).map(({ id }) => id))
  return { shown, ...told.settle(epoch, { shown: new Set(shown.keys()), hidden }) }
}

async function partSince(
  { db, most }: { db: Kysely<Tables>; most: number },
  { board_id: board, workspaceId }: Visited,
  { known: { shown, ids }, since, version }: { known: Threads; since: number; version: number },
): Promise<Part> {
  const asked = { since, most: most + 1 }
  const found = await commentsSince(db, board, asked, { person: '', sees: 'all' })
  const gone = since === 0 ? [] : await commentsGoneSince(db, board, asked)
  const versions = [...found, ...gone].map((row) => row.version).toSorted((a, b) => a - b)
  const rest = versions.length > most
  const until = rest ? (versions[most - 1] ?? version) : Infinity
  const rows = found.filter((row) => row.version <= until && shown.has(row.thread))
  for (const { id } of rows) ids.add(id)
  // Of what was never in sight it is nobody's business that it is gone, nor when anything happened to it.
  const lost = gone.filter((row) => row.version <= until && ids.has(row.id))
  const last = Math.max(since, ...[...rows, ...lost].map((row) => row.version))
  const people = await peopleByIds(db, workspaceId, namedIn(rows))
  return {
    since,
    version: rest ? Math.min(until, version) : last,
    rest,
    rows,
    gone: lost.map(({ id }) => id),
    people: new Map(people.map((person) => [person.id, person])),
    told: new Map(),
  }
}

function tell(
  salt: string,
  link: Visited,
  { rows, people, gone, since, version, rest }: Part,
  { shown, mark }: Threads,
): string {
  const { shows } = bodyOfLink(link)
  const isOwn = isOf(link)
  const seen = toldOf(link, { rows }, { shown })
  // What was one's own and was erased belongs to nobody any more.
  const lost = rows.filter((row) => row.state === 'erased' && !seen.includes(row)).map(({ id }) => id)
  const alias = (id: string): string => hashSecret(`${salt} ${mark} ${id}`).slice(0, ALIAS_CHARS)
  const page: LinkCommentsPage = {
    since,
    version,
    rest,
    sight: sightMark(mark, shows),
    gone: since === 0 ? [] : [...gone, ...lost],
    ...toldByLink(seen, people, { names: shows.names, isOwn, alias }),
  }
  return JSON.stringify(page)
}

function toldOf(
  link: Visited,
  { rows }: Pick<Part, 'rows'>,
  { shown }: Pick<Threads, 'shown'>,
): readonly CommentRow[] {
  const { comments } = bodyOfLink(link).shows
  const isOwn = isOf(link)
  return rows.filter((row) => {
    // An answer whose beginning one does not see would hang in the air.
    const first = shown.get(row.thread)
    return first && [first, row].every((one) => isTold(one, isOwn, comments))
  })
}

/** Whether it tells any at all: by one that takes comments one sees one's own. */
function tellsComments(link: Visited): boolean {
  const { shows, allows } = bodyOfLink(link)
  return shows.comments || allows === 'comment'
}

/** What others may see of it changes with what the link says as well. */
const sightMark = (mark: string, { names, comments }: LinkShows): string =>
  hashSecret(`${mark} ${names} ${comments}`).slice(0, 32)
