import { withMentionsOf } from '@wegpunkt/shared/comments/mentions'
import type { Comment, CommentAbout, CommentsPage } from '@wegpunkt/shared/http/comment-routes'
import { Problem } from '@wegpunkt/shared/http/problem'
import type { Kysely } from 'kysely'
import { noteChore } from '../storage/queries/chores.ts'
import {
  type CommentRow,
  commentOn,
  commentsSince,
  commentsVersionOf,
  insertComment,
} from '../storage/queries/comments.ts'
import { peopleByIds } from '../storage/queries/people.ts'
import type { Tables } from '../storage/tables.ts'
import { limitLinkComments } from './attempt-limits.ts'
import type { Attempts } from './attempts.ts'
import { eraseComment } from './comment-erasure.ts'
import { mustHaveCommentRoom } from './comment-room.ts'
import { mustFindThread } from './comments.ts'
import { type InSight, commentsInSight, isAboutShown, namedIn, toldByLink } from './comments-shown.ts'
import { mustNotBePrivate } from './hiding-phase.ts'
import type { LinkSight } from './link-sight.ts'
import type { Visited } from './link-visits.ts'
import type { RowWriter } from './row-writer.ts'
import { asComment, commentIdFor, newComment } from './stored-comment.ts'
import { bodyOfLink } from './stored-link.ts'
import type { Sweeper } from './sweeper.ts'

type Parts = {
  readonly db: Kysely<Tables>
  readonly linkSight: Pick<LinkSight, 'look'>
  readonly writer: RowWriter
  readonly sweeper: Pick<Sweeper, 'soon'>
  readonly attempts: Attempts
}
type Said = {
  readonly key: string
  readonly name: string
  readonly where: CommentAbout | { readonly in: string }
  readonly text: string
}

/** What somebody is called, or what a lane shows, may change without a comment changing. */
const KEEP_MS = 5_000
const MAX_KEPT = 100

export type LinkComments = ReturnType<typeof createLinkComments>

/** Comments for those who came by a link: what it shows of them, and what they say, as far as it allows that. */
export function createLinkComments({ db, linkSight, writer, sweeper, attempts }: Parts) {
  const kept = new Map<string, { readonly at: number; readonly page: Promise<string> }>()

  const inSight = <T>(link: Visited, use: (sight: InSight, key: string) => Promise<T>): Promise<T> =>
    linkSight.look(link, async ({ projection }, { rule }) =>
      use(
        { elements: projection.elements, grid: projection.grid, beside: rule.lanes === null },
        `${projection.epoch} ${projection.sightings}`,
      ),
    )

  const told = async (
    link: Visited,
    sight: InSight,
    isOwn: (row: CommentRow) => boolean,
  ): Promise<string> => {
    const { shows } = bodyOfLink(link)
    const reader = { person: '', sees: 'all' } as const
    const all = await commentsSince(db, link.board_id, { since: 0, most: Number.MAX_SAFE_INTEGER }, reader)
    const rows = commentsInSight(all, sight, isOwn, shows.comments)
    const people = await peopleByIds(db, link.workspaceId, namedIn(rows))
    const byId = new Map(people.map((person) => [person.id, person]))
    const version = await commentsVersionOf(db, link.board_id)
    const page = { since: 0, version, rest: false, gone: [], ...toldByLink(rows, byId, shows.names, isOwn) }
    return JSON.stringify(page satisfies CommentsPage)
  }

  return {
    /** All that the link shows, as JSON. Throws `not-allowed`, `link-unavailable` and `unavailable`. */
    async page(link: Visited): Promise<string> {
      const { shows, allows } = bodyOfLink(link)
      if (!shows.comments && allows !== 'comment') throw new Problem('not-allowed')
      return await inSight(link, async (sight, seen) => {
        // Who has said nothing is told what everybody is told.
        if (await hasSaid(db, link)) return await told(link, sight, isOf(link))
        const version = await commentsVersionOf(db, link.board_id)
        const key = [seen, version, shows.names, shows.comments].join(' ')
        const known = kept.get(key)
        if (known && Date.now() - known.at < KEEP_MS) return await known.page
        const page = told(link, sight, () => false)
        kept.delete(key)
        kept.set(key, { at: Date.now(), page })
        const [oldest] = kept.keys()
        if (kept.size > MAX_KEPT && oldest !== undefined) kept.delete(oldest)
        page.catch(() => kept.delete(key))
        return await page
      })
    },

    /**
     * Throws `not-allowed`, `element-not-found` for what the link does not show, `row-not-found`, `phase-over`,
     * `rows-full`, `too-many-requests` and `link-unavailable`.
     */
    async say(link: Visited, { key, name, where, text }: Said, address: string): Promise<Comment> {
      const { allows, approval, shows } = bodyOfLink(link)
      if (allows !== 'comment') throw new Problem('not-allowed')
      limitLinkComments(attempts, { address, link: link.id, device: link.deviceHash })
      await mustNotBePrivate(db, link.board_id)
      await inSight(link, (sight) => mustBeInSight(db, link, where, sight, shows.comments))
      const id = commentIdFor(link.board_id, link.deviceHash, `${JSON.stringify(where)} ${key}`)
      return await writer.write(link.board_id, ['comment'], async ({ tx, next }) => {
        const known = await commentOn(tx, link.board_id, id)
        if (known) return asComment(known, true)
        const version = await next()
        const thread = 'in' in where ? (await mustFindThread(tx, link.board_id, where.in)).id : id
        await mustHaveCommentRoom(tx, link.board_id, thread, approval)
        const row = newComment({
          id,
          board_id: link.board_id,
          thread,
          version,
          link_id: link.id,
          device: link.deviceHash,
          visitor: name,
          state: approval ? 'waiting' : 'said',
          about: 'in' in where ? null : JSON.stringify(where),
          // Who has no account knows nobody by id.
          text: withMentionsOf(text, () => false),
        })
        await insertComment(tx, row)
        return asComment(row, true)
      })
    },

    /** For good, and only what this device has said. Throws `row-not-found`. */
    async erase(link: Visited, id: string): Promise<void> {
      await writer.write(link.board_id, ['comment'], async ({ tx, next }) => {
        const version = await next()
        const row = await commentOn(tx, link.board_id, id)
        if (!row || row.state === 'erased' || !isOf(link)(row)) throw new Problem('row-not-found')
        await eraseComment(tx, row, version)
        await noteChore(tx, 'sweep', Date.now())
      })
      sweeper.soon()
    },
  }
}

const isOf =
  ({ id, deviceHash }: Visited) =>
  (row: CommentRow): boolean =>
    row.link_id === id && row.device === deviceHash

async function hasSaid(db: Kysely<Tables>, { id, board_id, deviceHash }: Visited): Promise<boolean> {
  const row = await db
    .selectFrom('comment')
    .select('id')
    .where('board_id', '=', board_id)
    .where('link_id', '=', id)
    .where('device', '=', deviceHash)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Nobody learns by saying something what there is beyond what the link shows. */
async function mustBeInSight(
  db: Kysely<Tables>,
  link: Visited,
  where: Said['where'],
  sight: InSight,
  showsOthers: boolean,
): Promise<void> {
  if (!('in' in where)) {
    if (!isAboutShown(where, sight)) throw new Problem('element-not-found')
    return
  }
  const first = await commentOn(db, link.board_id, where.in)
  const isShown = first && commentsInSight([first], sight, isOf(link), showsOthers).length > 0
  if (!isShown) throw new Problem('row-not-found')
}
