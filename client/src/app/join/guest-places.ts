import { readText } from '@wegpunkt/shared/read-value'
import type { Me } from '@wegpunkt/shared/http/account-routes'
import { forget, recall, remember } from '../../api/remembered.ts'

type Guest = NonNullable<Me['guest']>

/** A phone, or a tablet that is worked with fingers: for these there is the page without the canvas. */
const BY_HAND = '(max-width: 767px), (pointer: coarse) and (max-width: 1023px)'

/** Where somebody takes part in a workshop: on the board, or on a phone beside it. */
export const placeInWorkshop = (
  { board, workshop }: Guest,
  isByHand = globalThis.matchMedia(BY_HAND).matches,
): string => (isByHand ? `/companion/${workshop}` : `/b/${board}`)

/** Whether a guest may see the page at an address: their workshop's, and no other. */
export const isGuestPlace = ({ board, workshop }: Guest, pathname: string): boolean =>
  [`/b/${board}`, `/companion/${workshop}`].includes(pathname.replace(/\/+$/u, ''))

const LINK = 'guest-link'

/** By which link this device has come in as a guest: the way back when the login has ended. */
export const guestLink = {
  keep: (link: string): void => remember(LINK, link),
  get: (): string | null => recall(LINK, readText),
  /** Who signs in with an account later goes to the sign-in page again. */
  forget: (): void => forget(LINK),
}

/** Where somebody goes who is signed in no more: to the door by which they came as a guest, if they did. */
export const doorOfGuest = (): string | null => {
  const link = guestLink.get()
  return link === null ? null : `/w/${encodeURIComponent(link)}`
}
