import type { LinkCommentsPage } from '@wegpunkt/shared/http/link-comment-routes'
import { Problem } from '@wegpunkt/shared/http/problem'
import type { LinkShows } from '@wegpunkt/shared/links/link'
import { COMMENTS_PER_PAGE } from '@wegpunkt/shared/limits'
import type { Kysely } from 'kysely'
import type { OpenProjection } from '../boards/projections/open-projection.ts'
import { type CommentRow, commentsVersionOf } from '../storage/queries/comments.ts'
import type { Tables } from '../storage/tables.ts'
import { isOf, isTold, namedIn, sightOf, toldByLink } from './comments-shown.ts'
import { type Part, type Threads, partSince, threadsIn, partsFrom, wholeOf } from './link-comment-parts.ts'
import type { LinkSight, Sight } from './link-sight.ts'
import type { Visited } from './link-visits.ts'
import { createRecent } from './recent.ts'
import { createToldComments, deviceKey } from './told-comments.ts'
import { hashSecret, newSecret } from './random-id.ts'
import { bodyOfLink } from './stored-link.ts'

type Parts = {
  readonly db: Kysely<Tables>
  readonly linkSight: Pick<LinkSight, 'look'>
  readonly most?: number
}
type Asked = { readonly since?: number | undefined; readonly sight?: string | undefined }

/** What somebody is called may change without a comment changing. */
const KEEP_MS = 5_000
const MAX_KEPT = 20
const ALIAS_CHARS = 12
/** As many as a number holds exactly. */
const MARK_DIGITS = 12

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
      threadsIn({ db, told }, link.board_id, { sight: sightOf(projection, rule), epoch, version }),
    )
    const from = (since: number): Promise<Part> =>
      parts(`${seen} ${since}`, () => partSince({ db, most }, link, { known, since }))
    return { known, from }
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
        const { known, from } = await lookAt(link, projection, sight)
        if (!shows.comments) return tell(salt, link, await wholeOf(from), known)
        const isSame =
          asked.sight === sightMark(known.mark, shows) && known.told.versionAt(asked.since ?? 0) !== null
        const since = isSame ? (asked.since ?? 0) : 0
        const part = await from(since)
        const hasSpoken = known.told.hasSpoken(deviceKey(link.id, link.deviceHash))
        if (hasSpoken || part.rows.some(isOf(link))) return tell(salt, link, part, known)
        // Who has said nothing of it is told what everybody is told.
        const way = `${shows.names} ${shows.comments}`
        const page = part.told.get(way) ?? tell(salt, link, part, known)
        part.told.set(way, page)
        return page
      })
    },

    /** Another number whenever this device is told something else of them; 0 where it is told nothing. */
    async mark(link: Visited, projection: OpenProjection, sight: Sight): Promise<number> {
      if (!tellsComments(link)) return 0
      const { told } = (await lookAt(link, projection, sight)).known
      const mark = told.markFor(deviceKey(link.id, link.deviceHash), sight.shows.comments)
      return Number.parseInt(hashSecret(mark).slice(0, MARK_DIGITS), 16)
    },

    /** The departments of the people whom these comments name, all pages together. */
    async departments(link: Visited, projection: OpenProjection, sight: Sight): Promise<ReadonlySet<string>> {
      const found = new Set<string>()
      if (!tellsComments(link)) return found
      const { known, from } = await lookAt(link, projection, sight)
      for await (const part of partsFrom(from))
        for (const id of namedIn(toldOf(link, part, known))) found.add(part.people.get(id)?.department ?? '')
      return found
    },
  }
}

function tell(
  salt: string,
  link: Visited,
  { rows, people, gone, since, version, rest }: Part,
  { shown, mark, told }: Threads,
): string {
  const { shows } = bodyOfLink(link)
  const isOwn = isOf(link)
  const device = deviceKey(link.id, link.deviceHash)
  const seen = toldOf(link, { rows }, { shown })
  // What was one's own and was erased belongs to nobody any more.
  const lost = rows.filter((row) => row.state === 'erased' && !seen.includes(row)).map(({ id }) => id)
  const alias = (id: string): string => hashSecret(`${salt} ${mark} ${id}`).slice(0, ALIAS_CHARS)
  const page: LinkCommentsPage = {
    since,
    version,
    rest,
    sight: sightMark(mark, shows),
    gone: since === 0 ? [] : [...gone.filter((id) => told.wasToldTo(id, device)), ...lost],
    ...toldByLink(seen, people, {
      names: shows.names,
      isOwn,
      alias,
      number: shows.comments ? (version) => told.numberAt(version) : () => 0,
    }),
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
