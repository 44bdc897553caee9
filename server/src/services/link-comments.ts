import { withMentionsOf } from '@wegpunkt/shared/comments/mentions'
import type { Comment, CommentAbout } from '@wegpunkt/shared/http/comment-routes'
import { Problem } from '@wegpunkt/shared/http/problem'
import type { Kysely } from 'kysely'
import { noteChore } from '../storage/queries/chores.ts'
import { type CommentRow, commentOn, insertComment } from '../storage/queries/comments.ts'
import { holdLink, openLinkByDevice } from '../storage/queries/links.ts'
import type { Tables } from '../storage/tables.ts'
import { limitLinkComments } from './attempt-limits.ts'
import type { Attempts } from './attempts.ts'
import { eraseComment } from './comment-erasure.ts'
import { mustHaveCommentRoom } from './comment-room.ts'
import { mustFindThread } from './comments.ts'
import { type InSight, isAboutShown, isInSight, isOf, isTold, saidByLink, sightOf } from './comments-shown.ts'
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

export type LinkComments = ReturnType<typeof createLinkComments>

/** What those say who came by a link, as far as it allows that. */
export function createLinkComments({ db, linkSight, writer, sweeper, attempts }: Parts) {
  const inSight = <T>(link: Visited, use: (sight: InSight) => Promise<T>): Promise<T> =>
    linkSight.look(link, async ({ projection }, { rule }) => use(sightOf(projection, rule)))

  return {
    /**
     * Throws `not-allowed`, `element-not-found` for what the link does not show, `row-not-found`, `phase-over`,
     * `rows-full`, `too-many-requests`, `link-unavailable`, and `unavailable` where what it shows was changed meanwhile.
     */
    async say(link: Visited, { key, name, where, text }: Said, address: string): Promise<Comment> {
      const { shows } = mustAllowComments(link)
      limitLinkComments(attempts, { address, link: link.id, device: link.deviceHash })
      await mustNotBePrivate(db, link.board_id)
      await inSight(link, (sight) => mustBeInSight(db, link, where, sight, shows.comments))
      const id = commentIdFor(link.board_id, link.deviceHash, `${JSON.stringify(where)} ${key}`)
      return await writer.write(link.board_id, ['comment'], async ({ tx, next }) => {
        const known = await commentOn(tx, link.board_id, id)
        if (known) return answered(known)
        const version = await next()
        const { approval } = await mustAllowStill(tx, link)
        const thread = 'in' in where ? (await mustFindThread(tx, link.board_id, where.in)).id : id
        await mustHaveCommentRoom(tx, link.board_id, thread, approval ? 'waiting' : 'link')
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
        return answered(row)
      })
    },

    /** For good, and only what this device has said. Throws `row-not-found`. */
    async erase(link: Visited, id: string): Promise<void> {
      // Whoever asks for what is not theirs makes no work for those who write.
      mustBeOwn(await commentOn(db, link.board_id, id), link)
      await writer.write(link.board_id, ['comment'], async ({ tx, next }) => {
        const version = await next()
        const row = mustBeOwn(await commentOn(tx, link.board_id, id), link)
        await eraseComment(tx, row, version)
        await noteChore(tx, 'sweep', Date.now())
      })
      sweeper.soon()
    },
  }
}

/** What is said by a link is told by no version of the board: see `Told`. */
const answered = (row: CommentRow): Comment => ({
  ...asComment(row, true),
  version: 0,
  said: saidByLink(row),
})

function mustAllowComments(link: Pick<Visited, 'body'>) {
  const body = bodyOfLink(link)
  if (body.allows !== 'comment') throw new Problem('not-allowed')
  return body
}

/** Finding out what is in sight may take seconds, and whoever has shut a link hears nothing by it afterwards. */
async function mustAllowStill(tx: Kysely<Tables>, { id, deviceHash, body }: Visited) {
  await holdLink(tx, id)
  const now = await openLinkByDevice(tx, { link: id, deviceHash, now: Date.now() })
  if (!now) throw new Problem('link-unavailable')
  const allowed = mustAllowComments(now)
  if (JSON.stringify(allowed.shows) !== JSON.stringify(bodyOfLink({ body }).shows))
    throw new Problem('unavailable')
  return allowed
}

function mustBeOwn(row: CommentRow | null, link: Visited): CommentRow {
  if (!row || row.state === 'erased' || !isOf(link)(row)) throw new Problem('row-not-found')
  return row
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
  const isShown = first && isInSight(first, sight) && isTold(first, isOf(link), showsOthers)
  if (!isShown) throw new Problem('row-not-found')
}
