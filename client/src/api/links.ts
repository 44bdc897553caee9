import { queryOptions } from '@tanstack/react-query'
import { changeLink, listLinks, makeLink, renewLink, revokeLink } from '@wegpunkt/shared/http/link-routes'
import type { InputOf, OutputOf } from '@wegpunkt/shared/http/route'
import type { Link } from '@wegpunkt/shared/links/link'
import { call } from './call.ts'

export type NewLink = InputOf<typeof makeLink>
export type LinkChange = InputOf<typeof changeLink>
/** A link with its address, which the server gives once. */
export type MadeLink = OutputOf<typeof makeLink>

/** The links on a board, the last made first. Throws the server's Problem, or a NetworkFailure, as all of these do. */
export const linksQuery = (board: string) =>
  queryOptions({
    queryKey: ['links', board],
    queryFn: (): Promise<Link[]> => call(listLinks, { params: { id: board } }),
  })

export const make = (board: string, input: NewLink): Promise<MadeLink> =>
  call(makeLink, { params: { id: board }, input })

export const change = (link: string, input: LinkChange): Promise<Link> =>
  call(changeLink, { params: { link }, input })

export const renew = (link: string): Promise<MadeLink> => call(renewLink, { params: { link } })

export const revoke = (link: string): Promise<void> => call(revokeLink, { params: { link } })
