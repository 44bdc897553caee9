import { Problem } from '@wegpunkt/shared/http/problem'
import type { Kysely } from 'kysely'
import { type AssetRow, assetOn } from '../storage/queries/assets.ts'
import type { PlacedLink } from '../storage/queries/links.ts'
import { type Portrait, portraitOf } from '../storage/queries/personas.ts'
import type { Tables } from '../storage/tables.ts'
import type { LinkSight } from './link-sight.ts'

type Parts = {
  readonly db: Kysely<Tables>
  readonly linkSight: LinkSight
}

export type ViewAssets = ReturnType<typeof createViewAssets>

/** The pictures that a link shows: those that its projection names, and the faces of its personas. */
export const createViewAssets = ({ db, linkSight }: Parts) => ({
  /** Throws `asset-not-found` for every picture that the link does not show, and `link-unavailable`. */
  async find(link: PlacedLink, asset: string): Promise<AssetRow> {
    const isShown = await linkSight.look(link, async ({ projection }) => projection.assets.has(asset))
    const found = isShown ? await assetOn(db, link.board_id, { id: asset }) : null
    if (!found) throw new Problem('asset-not-found')
    return found
  },

  /** Throws `asset-not-found` and `link-unavailable`. */
  async portrait(link: PlacedLink, persona: string): Promise<Portrait & { sha256: string }> {
    const { personas } = await linkSight.settle(link)
    const sha256 = personas.find(({ id }) => id === persona)?.portrait ?? null
    const portrait = sha256 === null ? null : await portraitOf(db, persona)
    if (!portrait || sha256 === null) throw new Problem('asset-not-found')
    return { ...portrait, sha256 }
  },
})
