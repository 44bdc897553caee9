import type { View } from '@wegpunkt/shared/http/link-routes'
import { viewSocketPath } from '@wegpunkt/shared/links/link-paths'
import { askLink, askView } from '../../../api/viewed-link.ts'
import { openEarlySocket } from '../../../document/early-socket.ts'

const linkPath = /^\/l\/([\w-]{1,64})\/?$/
const viewPath = /^\/v\/([\w-]{1,64})\/?$/

/** What the address of the page names: a token that opens a link, or a link that this device has opened before. */
export type Address = { readonly token: string } | { readonly link: string } | null

export function readAddress(pathname: string): Address {
  const token = linkPath.exec(pathname)?.[1]
  if (token !== undefined) return { token }
  const link = viewPath.exec(pathname)?.[1]
  return link === undefined ? null : { link }
}

/** Where the board is that a link shows, for a page of the same server. */
export const viewSocketUrl = ({ origin }: { origin: string }, link: string): string =>
  origin.replace(/^http/, 'ws') + viewSocketPath(link)

/** In a frame of another site cookies pass only if the server is told. */
export const isEmbedded = (): boolean => window.self !== window.top

let early: Promise<View> | null = null

/**
 * Opens the link that the address names and asks for its board, before the page's program is there: on a slow line
 * one does not wait for the other.
 */
export function openEarly({ pathname, origin }: { pathname: string; origin: string }): void {
  const address = readAddress(pathname)
  if (!address) return
  const connect = (link: string): void => openEarlySocket(viewSocketUrl({ origin }, link), 'when-welcomed')
  if ('link' in address) {
    early = askView(address.link)
    connect(address.link)
  } else {
    early = askLink({ token: address.token, isEmbedded: isEmbedded() }).then((view) => {
      connect(view.link)
      return view
    })
  }
  // Whoever takes it hears of it.
  early.catch(() => {})
}

/** What the link shows, once it is open; null if it does not open. */
export const whenOpen = async (): Promise<View | null> => (await early?.catch(() => null)) ?? null

/** What was asked for early, once. */
export function takeEarly(): Promise<View> | null {
  const taken = early
  early = null
  return taken
}
