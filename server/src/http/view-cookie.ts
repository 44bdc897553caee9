import { viewCookiePaths } from '@wegpunkt/shared/links/link-paths'

/** By which a device that has opened a link is known again, for that link alone. */
const VIEW_COOKIE = 'wegpunkt_view'

const OURS = new RegExp(`(?:^|;)\\s*${VIEW_COOKIE}=([\\w-]{22})\\s*(?:;|$)`, 'u')

/** The secret in a `Cookie` header; null when it has none. */
export const viewerIn = (header: string | undefined): string | null => OURS.exec(header ?? '')?.[1] ?? null

type Kept = {
  readonly link: string
  readonly secret: string
  readonly seconds: number
  readonly secure: boolean
  /** In a frame of another site a browser sends only what says that it may pass there, and keeps it for that site alone. */
  readonly isEmbedded: boolean
}

/** The `Set-Cookie` headers that keep a device: one for each path below which it is needed, and nowhere else. */
export const keepViewer = ({ link, secret, seconds, secure, isEmbedded }: Kept): string[] =>
  viewCookiePaths(link).map((path) =>
    [
      `${VIEW_COOKIE}=${secret}`,
      `Path=${path}`,
      `Max-Age=${seconds}`,
      'HttpOnly',
      ...(isEmbedded && secure
        ? ['SameSite=None', 'Secure', 'Partitioned']
        : ['SameSite=Lax', ...(secure ? ['Secure'] : [])]),
    ].join('; '),
  )
