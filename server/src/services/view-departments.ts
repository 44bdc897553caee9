import type { Department } from '@wegpunkt/shared/http/account-routes'
import { namedAmong } from '@wegpunkt/shared/links/named-departments'
import type { Kysely } from 'kysely'
import { departmentsOf } from '../storage/queries/workspaces.ts'
import type { Tables } from '../storage/tables.ts'
import type { LinkCommentPages } from './link-comment-pages.ts'
import type { LinkSight } from './link-sight.ts'
import type { Visited } from './link-visits.ts'
import type { ViewRows } from './view-rows.ts'

type Parts = {
  readonly db: Kysely<Tables>
  readonly linkSight: Pick<LinkSight, 'look'>
  readonly viewRows: Pick<ViewRows, 'departments'>
  readonly linkCommentPages: Pick<LinkCommentPages, 'departments'>
}

export type ViewDepartments = ReturnType<typeof createViewDepartments>

/** What the departments are called that a link shows anything of. Those of what it hides are told to nobody. */
export const createViewDepartments = ({ db, linkSight, viewRows, linkCommentPages }: Parts) => ({
  /** Throws `link-unavailable` and `unavailable`. */
  async list(link: Visited): Promise<Department[]> {
    return await linkSight.look(link, async ({ projection }, sight) => {
      const named = new Set([
        ...projection.departments,
        ...(await viewRows.departments(link, projection, sight)),
        ...(await linkCommentPages.departments(link, projection, sight)),
      ])
      return namedAmong(await departmentsOf(db, link.workspaceId), named)
    })
  },
})
