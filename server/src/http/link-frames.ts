import type { LinkVisits } from '../services/link-visits.ts'
import type { FramesOf } from './security-headers.ts'
import { viewerIn } from './view-cookie.ts'

const PAGE = /^\/(l|v)\/([\w-]{1,64})$/u

/**
 * Which sites may show the page of a link in a frame: those it names, if the one who asks may open it. Who would need a
 * password for that is told of the one site that asks for its frame, and of no others.
 */
export const linkFrames =
  (visits: Pick<LinkVisits, 'embedOriginsOf' | 'embedOriginsAt'>): FramesOf =>
  async ({ path, cookie, referer = '' }) => {
    const [, kind, name] = PAGE.exec(path) ?? []
    if (name === undefined) return []
    if (kind === 'v') return await visits.embedOriginsOf({ link: name, secret: viewerIn(cookie) })
    const asking = originOf(referer)
    const { origins, hasPassword } = await visits.embedOriginsAt(name)
    return hasPassword ? origins.filter((origin) => originOf(origin) === asking) : origins
  }

const originOf = (url: string): string | null => URL.parse(url)?.origin ?? null
