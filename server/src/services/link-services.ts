import type { Kysely } from 'kysely'
import type { OpenProjections } from '../boards/projections/open-projections.ts'
import type { Log } from '../log.ts'
import type { Tables } from '../storage/tables.ts'
import type { Attempts } from './attempts.ts'
import type { Boards } from './boards.ts'
import { type LinkCommentPages, createLinkCommentPages } from './link-comment-pages.ts'
import { type LinkComments, createLinkComments } from './link-comments.ts'
import { type LinkSight, createLinkSight } from './link-sight.ts'
import { type LinkVisits, createLinkVisits } from './link-visits.ts'
import { type Links, createLinks } from './links.ts'
import type { Passwords } from './passwords.ts'
import type { OpenViews, SnapshotMaker } from './ports.ts'
import type { RowWriter } from './row-writer.ts'
import { createShutLinks } from './shut-links.ts'
import type { SnapshotStore } from './snapshot-store.ts'
import type { Sweeper } from './sweeper.ts'
import { type ViewDepartments, createViewDepartments } from './view-departments.ts'
import { type ViewAssets, createViewAssets } from './view-assets.ts'
import { type ViewEntrance, createViewEntrance } from './view-entrance.ts'
import { type ViewRows, createViewRows } from './view-rows.ts'

export type LinkServices = {
  readonly links: Links
  readonly linkVisits: LinkVisits
  readonly linkSight: LinkSight
  readonly linkComments: LinkComments
  readonly linkCommentPages: LinkCommentPages
  readonly viewRows: ViewRows
  readonly viewDepartments: ViewDepartments
  readonly viewAssets: ViewAssets
  readonly viewEntrance: ViewEntrance
}

type Parts = {
  readonly db: Kysely<Tables>
  readonly boards: Boards
  readonly store: SnapshotStore
  readonly maker: SnapshotMaker
  readonly passwords: Passwords
  readonly attempts: Attempts
  readonly projections: Pick<OpenProjections, 'hold'>
  readonly openViews: OpenViews
  readonly writer: RowWriter
  readonly sweeper: Pick<Sweeper, 'soon'>
  readonly log: Log
}

/** The use cases of links, for those who share and those who look. */
export function createLinkServices(parts: Parts): LinkServices {
  const { db, store, projections } = parts
  const linkSight = createLinkSight({ db, store, projections })
  const shutLinks = createShutLinks(parts)
  const linkVisits = createLinkVisits({ ...parts, linkSight, shutLinks })
  const linkCommentPages = createLinkCommentPages({ db, linkSight })
  const viewRows = createViewRows({ ...parts, linkSight, linkCommentPages })
  return {
    links: createLinks({ ...parts, shutLinks }),
    linkVisits,
    linkSight,
    linkComments: createLinkComments({ ...parts, linkSight }),
    linkCommentPages,
    viewRows,
    viewDepartments: createViewDepartments({ db, linkSight, viewRows, linkCommentPages }),
    viewAssets: createViewAssets({ ...parts, linkSight }),
    viewEntrance: createViewEntrance({ linkVisits, linkSight }),
  }
}
