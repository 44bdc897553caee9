import type { View } from '@wegpunkt/shared/http/link-routes'
import { Problem } from '@wegpunkt/shared/http/problem'
import { viewPagePath } from '@wegpunkt/shared/links/link-paths'
import type { Opening } from '../../../api/viewed-link.ts'
import type { Store } from '../../../document/board-document.ts'
import { createValueStore } from '../../../document/value-store.ts'
import type { Address } from '../early/early-link.ts'

const USUAL_WAIT_SECONDS = 60

export type DoorState =
  | { readonly is: 'opening' }
  /** The server cannot be reached. */
  | { readonly is: 'away' }
  /** `waitSeconds`: too many have been tried. */
  | { readonly is: 'locked'; readonly wasWrong: boolean; readonly waitSeconds?: number }
  | { readonly is: 'unavailable' }
  | { readonly is: 'open'; readonly view: View }

/**
 * From the address of a page to what its link shows:
 *
 *   opening ─┬─▶ open ──────▶ unavailable      a paused, expired, revoked link and none at all are the same
 *            ├─▶ locked ─▶ open
 *            ├─▶ away ───▶ opening
 *            └─▶ unavailable
 */
export interface LinkDoor extends Store<DoorState> {
  readonly enter: (password: string) => Promise<void>
  readonly retry: () => Promise<void>
  /** The settings of the link were changed: asks what it shows now. */
  readonly refresh: () => Promise<void>
  /** The server has closed it. */
  readonly end: () => void
}

export type DoorWorld = {
  readonly address: Address
  readonly isEmbedded: boolean
  readonly early: Promise<View> | null
  readonly askLink: (opening: Opening) => Promise<View>
  readonly askView: (link: string) => Promise<View>
  /** Takes the token out of the address. */
  readonly replaceAddress: (path: string) => void
  /** The link opens nothing: what the device keeps of it goes. */
  readonly forget: (link: string) => void
}

export function openLinkDoor(world: DoorWorld): LinkDoor {
  const { address, isEmbedded } = world
  const state = createValueStore<DoorState>({ is: 'opening' })
  /** By the token: from then on the device is known. */
  let opened: string | null = null
  const known = (): string | null => {
    const now = state.get()
    if (now.is === 'open') return now.view.link
    return address && 'link' in address ? address.link : null
  }
  const end = (): void => {
    const link = known()
    if (link !== null) world.forget(link)
    state.set({ is: 'unavailable' })
  }
  const ask = async (password?: string): Promise<View> => {
    if (!address) throw new Problem('link-unavailable')
    if ('link' in address) return await world.askView(address.link)
    const { token } = address
    return await world.askLink({ token, isEmbedded, ...(password !== undefined && { password }) })
  }
  const askAgain = async (): Promise<View> => {
    if (opened === null) return await ask()
    try {
      return await world.askView(opened)
    } catch (error) {
      if (!isUnavailable(error)) throw error
      // The device may have been forgotten, and the token opens the link still.
      return await ask()
    }
  }
  const enter = async (asked: Promise<View>, hasPassword: boolean): Promise<void> => {
    try {
      const view = await asked
      if (address && 'token' in address) opened = view.link
      world.replaceAddress(viewPagePath(view.link))
      state.set({ is: 'open', view })
    } catch (error) {
      const next = stateAfter(error, hasPassword)
      if (next.is === 'unavailable') end()
      else state.set(next)
    }
  }
  void enter(world.early ?? ask(), false)
  return {
    get: state.get,
    subscribe: state.subscribe,
    enter: (password) => enter(ask(password), true),
    async retry() {
      state.set({ is: 'opening' })
      await enter(askAgain(), false)
    },
    async refresh() {
      const link = known()
      if (link === null) return
      try {
        state.set({ is: 'open', view: await world.askView(link) })
      } catch (error) {
        // Without an answer the page goes on with what it has; the socket says when the link is closed.
        if (isUnavailable(error)) end()
      }
    },
    end,
  }
}

const isUnavailable = (error: unknown): boolean =>
  error instanceof Problem && error.type === 'link-unavailable'

function stateAfter(error: unknown, hasPassword: boolean): DoorState {
  if (!(error instanceof Problem)) return { is: 'away' }
  const { type, extra } = error
  if (type === 'link-password-needed') return { is: 'locked', wasWrong: false }
  if (type === 'link-password-wrong') return { is: 'locked', wasWrong: true }
  if (type === 'link-unavailable') return { is: 'unavailable' }
  if (type === 'too-many-requests' && hasPassword)
    return { is: 'locked', wasWrong: false, waitSeconds: extra.retryAfterSeconds ?? USUAL_WAIT_SECONDS }
  return { is: 'away' }
}
