import type { LinkVisits } from '../services/link-visits.ts'
import type { FramesOf } from './security-headers.ts'
import { viewerIn } from './view-cookie.ts'

const PAGE = /^\/(l|v)\/([\w-]{1,64})$/u

/** Which sites may show the page of a link in a frame: those it names, if the one who asks may open it. */
export const linkFrames =
  (visits: Pick<LinkVisits, 'embedOriginsOf'>): FramesOf =>
  async ({ path, cookie }) => {
    const [, kind, name] = PAGE.exec(path) ?? []
    if (name === undefined) return []
    return await visits.embedOriginsOf(
      kind === 'l' ? { token: name } : { link: name, secret: viewerIn(cookie) },
    )
  }
