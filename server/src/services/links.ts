import { can } from '@wegpunkt/shared/access/roles'
import type { Me } from '@wegpunkt/shared/http/account-routes'
import { Problem } from '@wegpunkt/shared/http/problem'
import type { Link, LinkFields } from '@wegpunkt/shared/links/link'
import { MAX_LINKS_PER_BOARD } from '@wegpunkt/shared/limits'
import type { Kysely } from 'kysely'
import type { Log } from '../log.ts'
import { waitingByLink } from '../storage/queries/comments.ts'
import {
  type LinkRow,
  countLinksOn,
  deleteLink,
  forgetDevicesOf,
  insertLink,
  linkById,
  linksOn,
  updateLink,
} from '../storage/queries/links.ts'
import { snapshotById } from '../storage/queries/snapshots.ts'
import { isOrphan } from '../storage/storage-failure.ts'
import type { Tables } from '../storage/tables.ts'
import type { Boards } from './boards.ts'
import type { Passwords } from './passwords.ts'
import type { OpenViews } from './ports.ts'
import { hashSecret, newId, newSecret } from './random-id.ts'
import type { ShutLinks } from './shut-links.ts'
import { asLink, bodyOfLink, linkBody } from './stored-link.ts'

type Parts = {
  readonly db: Kysely<Tables>
  readonly boards: Pick<Boards, 'roleOf'>
  readonly passwords: Pick<Passwords, 'hash'>
  readonly openViews: OpenViews
  readonly shutLinks: Pick<ShutLinks, 'write'>
  readonly log: Log
}

type NewLink = LinkFields & { readonly password: string | null }
type Given<T> = { readonly [K in keyof T]?: T[K] | undefined }
type Changes = Given<NewLink & { readonly isPaused: boolean }>
type WithToken = { readonly link: Link; readonly token: string }

/** What those who look do not get to know. */
const UNSEEN: ReadonlySet<string> = new Set(['name'])

export type Links = ReturnType<typeof createLinks>

/** The links on boards, for those who may share them. */
export function createLinks({ db, boards, passwords, openViews, shutLinks, log }: Parts) {
  /** Throws `board-not-found` and `not-allowed`. */
  const mustShare = async (me: Me, board: string): Promise<void> => {
    if (!can(await boards.roleOf(me, board), 'link.share')) throw new Problem('not-allowed')
  }

  /** Throws `link-unavailable`, the same for none as for one on a board that one may not see, and `not-allowed`. */
  const mustFind = async (me: Me, id: string): Promise<LinkRow> => {
    const row = await linkById(db, me.workspace.id, id)
    if (!row) throw new Problem('link-unavailable')
    await mustShare(me, row.board_id)
    return row
  }

  const mustBeOn = async (me: Me, board: string, shows: LinkFields['shows'] | undefined): Promise<void> => {
    if (shows?.what.kind !== 'snapshot') return
    const snapshot = await snapshotById(db, me.workspace.id, shows.what.snapshot)
    if (snapshot?.board_id !== board)
      throw invalid('shows.what.snapshot', 'There is no such snapshot of this board')
  }

  const again = async (me: Me, id: string): Promise<Link> => {
    const row = await mustFind(me, id)
    return asLink(row, (await waitingByLink(db, row.board_id)).get(id) ?? 0)
  }

  return {
    /** The last made first. Throws `board-not-found` and `not-allowed`. */
    async list(me: Me, board: string): Promise<Link[]> {
      await mustShare(me, board)
      const waiting = await waitingByLink(db, board)
      return (await linksOn(db, board)).map((row) => asLink(row, waiting.get(row.id) ?? 0))
    },

    /** With its token, which is shown this once. Throws what `list` throws, `invalid-input` and `links-full`. */
    async make(me: Me, board: string, { password, expiresAt, ...fields }: NewLink): Promise<WithToken> {
      await mustShare(me, board)
      await mustBeOn(me, board, fields.shows)
      const token = newSecret()
      const row: LinkRow = {
        id: newId(),
        board_id: board,
        token_hash: hashSecret(token),
        password_hash: password === null ? null : await passwords.hash(password),
        body: linkBody(fields),
        is_paused: 0,
        expires_at: mustBeAhead(expiresAt),
        opens: 0,
        last_opened_at: null,
        created_at: Date.now(),
      }
      await db
        .transaction()
        .execute(async (tx) => {
          if ((await countLinksOn(tx, board)) >= MAX_LINKS_PER_BOARD) throw new Problem('links-full')
          await insertLink(tx, row)
        })
        .catch((error: unknown) => {
          throw isOrphan(error) ? new Problem('board-not-found', {}, { cause: error }) : error
        })
      log.info({ event: 'link-made', by: me.id, board, link: row.id }, 'made a link')
      return { link: asLink(row, 0), token }
    },

    /**
     * Changes what is given; open screens follow. Who has opened a link with another password opens it again. Throws
     * `link-unavailable`, `not-allowed` and `invalid-input`.
     */
    async change(me: Me, id: string, changes: Changes): Promise<Link> {
      const row = await mustFind(me, id)
      await mustBeOn(me, row.board_id, changes.shows)
      const { password, expiresAt, isPaused, ...fields } = changes
      const changed = Object.keys(given(changes))
      const hash = typeof password === 'string' ? await passwords.hash(password) : password
      const write = () =>
        db.transaction().execute(async (tx) => {
          // Once more, so that of two who change different things both do.
          const now = await linkById(tx, me.workspace.id, id)
          if (!now) throw new Problem('link-unavailable')
          await updateLink(tx, id, {
            body: linkBody({ ...bodyOfLink(now), ...given(fields) }),
            ...(isPaused !== undefined && { is_paused: isPaused ? 1 : 0 }),
            ...(expiresAt !== undefined && { expires_at: mustBeAhead(expiresAt) }),
            ...(hash !== undefined && { password_hash: hash }),
          })
          if (typeof hash === 'string') await forgetDevicesOf(tx, id)
        })
      const isOver = isPaused === true || typeof hash === 'string'
      await shutLinks.write(id, write, isOver || isOther(fields.shows, row))
      if (isOver) openViews.linkEnded(id)
      else if (changed.some((key) => !UNSEEN.has(key))) openViews.linkChanged(id)
      log.info({ event: 'link-changed', by: me.id, link: id, changed }, 'changed a link')
      return await again(me, id)
    },

    /** A new token in place of the old one, which ends with every device that it let in. Throws what `change` throws. */
    async renew(me: Me, id: string): Promise<WithToken> {
      await mustFind(me, id)
      const token = newSecret()
      const write = () =>
        db.transaction().execute(async (tx) => {
          await updateLink(tx, id, { token_hash: hashSecret(token) })
          await forgetDevicesOf(tx, id)
        })
      await shutLinks.write(id, write)
      openViews.linkEnded(id)
      log.info({ event: 'link-renewed', by: me.id, link: id }, 'gave a link a new address')
      return { link: await again(me, id), token }
    },

    /** For good. Throws `link-unavailable` and `not-allowed`. */
    async revoke(me: Me, id: string): Promise<void> {
      await mustFind(me, id)
      await shutLinks.write(id, () => deleteLink(db, id))
      openViews.linkEnded(id)
      log.info({ event: 'link-revoked', by: me.id, link: id }, 'revoked a link')
    },
  }
}

const isOther = (shows: LinkFields['shows'] | undefined, row: LinkRow): boolean =>
  shows !== undefined && JSON.stringify(shows) !== JSON.stringify(bodyOfLink(row).shows)

function given<T extends object>(changes: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(changes).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> }
}

function mustBeAhead(expiresAt: string | null): number | null {
  if (expiresAt === null) return null
  const time = Date.parse(expiresAt)
  if (time <= Date.now()) throw invalid('expiresAt', 'It must lie ahead')
  return time
}

const invalid = (path: string, message: string): Problem =>
  new Problem('invalid-input', { fields: [{ path, message }] })
