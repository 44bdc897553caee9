import type { Department } from '@wegpunkt/shared/http/account-routes'
import type { View } from '@wegpunkt/shared/http/link-routes'
import { listDepartments } from '@wegpunkt/shared/http/opening-routes'
import type { RowsPage } from '@wegpunkt/shared/http/row-routes'
import { getView, listViewRows, openLink } from '@wegpunkt/shared/http/viewing-routes'
import { call } from './call.ts'

export type Opening = { readonly token: string; readonly password?: string; readonly isEmbedded: boolean }

/** Opens a link on this device. Throws the server's Problem, or a NetworkFailure, as all of these do. */
export const askLink = (opening: Opening): Promise<View> => call(openLink, { input: opening })

/** What a link shows that this device has opened. */
export const askView = (link: string): Promise<View> => call(getView, { params: { link } })

export const askViewDepartments = (): Promise<readonly Department[]> => call(listDepartments)

/** Reads the rows beside what a link shows, page by page; each reading begins anew. */
export function viewRowsOf(link: string): (since: number) => Promise<RowsPage> {
  let goesOn = false
  return async (since) => {
    const page = await call(listViewRows, { params: { link }, query: goesOn ? { since } : {} })
    goesOn = page.rest
    return page
  }
}
