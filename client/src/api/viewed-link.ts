import type { Department } from '@wegpunkt/shared/http/account-routes'
import type { View } from '@wegpunkt/shared/http/link-routes'
import type { RowsPage } from '@wegpunkt/shared/http/row-routes'
import { getView, listViewDepartments, listViewRows, openLink } from '@wegpunkt/shared/http/viewing-routes'
import { call } from './call.ts'

export type Opening = { readonly token: string; readonly password?: string; readonly isEmbedded: boolean }

/** Opens a link on this device. Throws the server's Problem, or a NetworkFailure, as all of these do. */
export const askLink = (opening: Opening): Promise<View> => call(openLink, { input: opening })

/** What a link shows that this device has opened. */
export const askView = (link: string): Promise<View> => call(getView, { params: { link } })

/** The departments that are named in what it shows at this moment. */
export const askViewDepartments = (link: string): Promise<readonly Department[]> =>
  call(listViewDepartments, { params: { link } })

/** Reads the rows beside what a link shows, page by page; each reading begins anew. */
export function viewRowsOf(link: string): (since: number) => Promise<RowsPage> {
  let goesOn = false
  return async (since) => {
    const page = await call(listViewRows, { params: { link }, query: goesOn ? { since } : {} })
    goesOn = page.rest
    return page
  }
}
