import { shownKinds } from '@wegpunkt/shared/links/shown-rows'
import type { Onlooking } from '../boards/projections/onlooking.ts'
import type { LinkSight } from './link-sight.ts'
import type { Device, LinkVisits } from './link-visits.ts'
import { bodyOfLink } from './stored-link.ts'

type Parts = { readonly linkVisits: Pick<LinkVisits, 'visit'>; readonly linkSight: LinkSight }

export type ViewEntrance = ReturnType<typeof createViewEntrance>

/** Lets devices in that have opened a link. */
export const createViewEntrance = ({ linkVisits, linkSight }: Parts) => ({
  /** Null for who may not look: whatever the reason, the same. */
  async enter(device: Device): Promise<Onlooking | null> {
    const visited = await linkVisits.visit(device)
    if (!visited) return null
    const { shows } = bodyOfLink(visited)
    return {
      link: visited.id,
      board: visited.board_id,
      device: visited.deviceHash,
      until: visited.expires_at ?? Infinity,
      kinds: new Set<string>([...shownKinds(shows), ...(shows.comments ? ['comment'] : [])]),
      hold: () => linkSight.hold(visited),
      stands: async () => {
        const now = await linkVisits.visit(device)
        if (!now) return 'over'
        return now.body === visited.body && now.expires_at === visited.expires_at ? 'as-it-was' : 'changed'
      },
    }
  },
})
