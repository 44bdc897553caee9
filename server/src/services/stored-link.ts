import type { View } from '@wegpunkt/shared/http/link-routes'
import type { Link, LinkFields } from '@wegpunkt/shared/links/link'
import type { LinkRow, PlacedLink } from '../storage/queries/links.ts'

/** What a link says beyond what is looked for. */
type Body = Omit<LinkFields, 'expiresAt'>

export const linkBody = ({ name, shows, allows, approval, tour, embedOrigins }: Body): string =>
  JSON.stringify({ name, shows, allows, approval, tour, embedOrigins } satisfies Body)

/** Only `linkBody` has written it, from what the schema has let through. */
export const bodyOfLink = ({ body }: Pick<LinkRow, 'body'>): Body => JSON.parse(body) as Body

const isoOf = (time: number | null): string | null => (time === null ? null : new Date(time).toISOString())

/** Without its hashes. */
export const asLink = (row: LinkRow, waiting: number): Link => ({
  ...bodyOfLink(row),
  id: row.id,
  board: row.board_id,
  hasPassword: row.password_hash !== null,
  isPaused: row.is_paused === 1,
  expiresAt: isoOf(row.expires_at),
  opens: row.opens,
  lastOpenedAt: isoOf(row.last_opened_at),
  waiting,
  createdAt: new Date(row.created_at).toISOString(),
})

/** What a viewer may know of it: not what it is called among those who share it, and not what it keeps back. */
export function asView(row: PlacedLink, what: View['what'], tour: View['tour']): View {
  const { shows, allows, approval } = bodyOfLink(row)
  const { names, comments, quotes, measures, exports } = shows
  return {
    link: row.id,
    title: row.boardTitle,
    what,
    shows: { names, comments, quotes, measures, exports },
    allows,
    approval,
    tour,
    expiresAt: isoOf(row.expires_at),
  }
}
