import { openLink } from '@wegpunkt/shared/http/link-routes'
import { viewCookiePaths } from '@wegpunkt/shared/links/link-paths'

/** By which a device that has opened a link is known again, for that link alone. */
const VIEW_COOKIE = 'wegpunkt_view'

const named = (name: string): RegExp => new RegExp(`(?:^|;)\\s*${name}=([\\w-]{22})\\s*(?:;|$)`, 'u')
const OURS = named(VIEW_COOKIE)

/** The secret in a `Cookie` header; null when it has none. */
export const viewerIn = (header: string | undefined): string | null => OURS.exec(header ?? '')?.[1] ?? null

/** The same where a link is opened by its address, which is one place for all links. */
export const openerIn = (header: string | undefined, link: string): string | null =>
  named(openerName(link)).exec(header ?? '')?.[1] ?? null

const openerName = (link: string): string => `${VIEW_COOKIE}_${link}`

type Kept = {
  readonly link: string
  readonly secret: string
  readonly seconds: number
  readonly secure: boolean
  /** In a frame of another site a browser sends only what says that it may pass there, and keeps it for that site alone. */
  readonly isEmbedded: boolean
}

/** The `Set-Cookie` headers that keep a device: one for each path below which it is needed, and nowhere else. */
export const keepViewer = (kept: Kept): string[] => [
  ...viewCookiePaths(kept.link).map((path) => cookie(VIEW_COOKIE, path, kept)),
  cookie(openerName(kept.link), openLink.path, kept),
]

const cookie = (name: string, path: string, { secret, seconds, secure, isEmbedded }: Kept): string =>
  [
    `${name}=${secret}`,
    `Path=${path}`,
    `Max-Age=${seconds}`,
    'HttpOnly',
    ...(isEmbedded && secure
      ? ['SameSite=None', 'Secure', 'Partitioned']
      : ['SameSite=Lax', ...(secure ? ['Secure'] : [])]),
  ].join('; ')
