import type { View } from '@wegpunkt/shared/http/link-routes'
import type { Link } from '@wegpunkt/shared/links/link'
import { usualShows } from '@wegpunkt/shared/links/link-choices'
import { viewSocketPath } from '@wegpunkt/shared/links/link-paths'
import type { Account } from './account.ts'
import { type RawClient, createRawClient, openRawClient } from './raw-client.ts'

export type MadeLink = { readonly link: Link; readonly token: string; readonly url: string }
type Wish = { readonly shows?: Partial<Link['shows']>; readonly [key: string]: unknown }

/** A link on a board, of which nothing is said but what a test is about. */
export const makeLink = (by: Account, board: string, { shows, ...rest }: Wish = {}): Promise<MadeLink> =>
  by.call<MadeLink>('POST', `/api/boards/${board}/links`, {
    name: 'Vorstand',
    shows: { ...usualShows, ...shows },
    ...rest,
  })

/** Somebody without an account who has opened a link, and what they can fetch by it. */
export type Onlooker = {
  readonly view: View
  readonly cookie: string
  /** A path below what the link is asked for, such as `/rows`. */
  get(path: string): Promise<Response>
  send(method: 'POST' | 'DELETE', path: string, body?: object): Promise<Response>
  socket(ours?: boolean): Promise<RawClient>
  /** One that may be refused. */
  tryingSocket(ours?: boolean, from?: string): RawClient
}

/** `headers`: such as a proxy adds that the server trusts. */
type Headers = Readonly<Record<string, string>>

export const tryToken = (
  url: string,
  token: string,
  more: object = {},
  headers: Headers = {},
): Promise<Response> =>
  fetch(`${url}/api/links/open`, {
    method: 'POST',
    headers: { ...headers, origin: url, 'content-type': 'application/json' },
    body: JSON.stringify({ token, ...more }),
  })

export async function openByToken(
  url: string,
  token: string,
  more: object = {},
  headers: Headers = {},
): Promise<Onlooker> {
  const response = await tryToken(url, token, more, headers)
  const text = await response.text()
  if (!response.ok) throw new Error(`the link answered ${response.status} ${text}`)
  const view = JSON.parse(text) as View
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const options = { url, board: '', as: { cookie }, path: viewSocketPath(view.link) }
  const at = (path: string): string => `${url}/api/view/${view.link}${path}`
  return {
    view,
    cookie,
    get: (path) => fetch(at(path), { headers: { ...headers, cookie } }),
    send: (method, path, body) =>
      fetch(at(path), {
        method,
        headers: { ...headers, cookie, origin: url, ...(body && { 'content-type': 'application/json' }) },
        ...(body && { body: JSON.stringify(body) }),
      }),
    socket: (ours = true) => openRawClient({ ...options, ours }),
    tryingSocket: (ours = true, from) =>
      createRawClient({ ...options, ours, ...(from !== undefined && { from }) }),
  }
}
