import { Problem } from '@wegpunkt/shared/http/problem'
import type { View } from '@wegpunkt/shared/http/link-routes'
import { MAX_DEVICES_PER_LINK, VIEW_DEVICE_DAYS, VIEW_RETURN_MINUTES } from '@wegpunkt/shared/limits'
import type { Kysely } from 'kysely'
import type { Log } from '../log.ts'
import {
  type PlacedLink,
  insertLinkDevice,
  noteOpening,
  openLinkByDevice,
  openLinkByToken,
  touchLinkDevice,
} from '../storage/queries/links.ts'
import { snapshotById } from '../storage/queries/snapshots.ts'
import { isOrphan, storageFailure } from '../storage/storage-failure.ts'
import type { Tables } from '../storage/tables.ts'
import {
  limitLinkPassword,
  limitLinkSearch,
  limitOpenings,
  limitViewPictures,
  limitViewReading,
  network,
  site,
  unlessTooMany,
} from './attempt-limits.ts'
import type { Attempts } from './attempts.ts'
import type { LinkSight } from './link-sight.ts'
import type { Passwords } from './passwords.ts'
import { hashSecret, newSecret } from './random-id.ts'
import type { ShutLinks } from './shut-links.ts'
import { asView, bodyOfLink } from './stored-link.ts'
import { toldTour } from './told-tour.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const MINUTE_MS = 60 * 1000
/** That somebody is there is written no more often. */
const NOTE_EVERY_MS = MINUTE_MS
/** So few that an address cannot be found out by its part. */
const PARTS_OF_NET = 4_096

type Parts = {
  readonly db: Kysely<Tables>
  readonly linkSight: Pick<LinkSight, 'look'>
  readonly shutLinks: Pick<ShutLinks, 'isShut'>
  readonly passwords: Pick<Passwords, 'fits'>
  readonly attempts: Attempts
  readonly log: Log
}

/** By what a device is let in at a link: the secret in its cookie, which counts for this link alone. */
export type Device = { readonly link: string; readonly secret: string | null }
export type Opened = {
  readonly view: View
  readonly secret: string
  /** Until when the device may come back. */
  readonly until: number
  readonly embedOrigins: readonly string[]
}
/** A link that may be looked at now, by a device that has opened it. */
export type Visited = PlacedLink & { readonly deviceHash: string; readonly seenAt: number }

export type LinkVisits = ReturnType<typeof createLinkVisits>

/**
 * People who open a link, and come back to it. Whatever keeps somebody out looks the same to them: revoked, paused,
 * expired and never made, and a device that has not opened it.
 */
export function createLinkVisits({ db, linkSight, shutLinks, passwords, attempts, log }: Parts) {
  const mustFindByToken = async (token: string, address: string): Promise<PlacedLink> => {
    const succeeded = limitLinkSearch(attempts, address)
    const found = await openLinkByToken(db, hashSecret(token), Date.now())
    if (!found || shutLinks.isShut(found.id)) {
      log.warn({ event: 'link-refused', address }, 'an address of a link opens nothing')
      throw new Problem('link-unavailable')
    }
    succeeded()
    return found
  }

  const mustKnowPassword = async (link: PlacedLink, given: string | undefined, address: string) => {
    if (link.password_hash === null) return
    if (given === undefined) throw new Problem('link-password-needed')
    const succeeded = limitLinkPassword(attempts, address, link.id)
    const fits = passwords.fits(given, link.password_hash, { at: 'link', from: site(address) })
    if (!(await unlessTooMany(fits, succeeded))) {
      log.warn({ event: 'link-password-wrong', link: link.id, address }, 'a wrong password for a link')
      throw new Problem('link-password-wrong')
    }
    succeeded()
  }

  // Whoever opens a link gets in although nobody can say at the moment what it shows.
  const tourOf = async (link: PlacedLink): Promise<View['tour']> => {
    const { tour } = bodyOfLink(link)
    if (tour.every(({ at }) => at.kind === 'board')) return tour
    try {
      return await linkSight.look(link, async ({ projection }) => toldTour(tour, projection))
    } catch (error) {
      if (error instanceof Problem && error.type === 'unavailable') return toldTour(tour, null)
      throw error
    }
  }

  const viewOf = async (link: PlacedLink): Promise<View> => {
    const { what } = bodyOfLink(link).shows
    const tour = await tourOf(link)
    if (what.kind === 'live') return asView(link, what, tour)
    const snapshot = await snapshotById(db, link.workspaceId, what.snapshot)
    if (!snapshot) throw new Problem('link-unavailable')
    const takenAt = new Date(snapshot.taken_at).toISOString()
    return asView(link, { kind: 'snapshot', label: snapshot.label, takenAt }, tour)
  }

  const visit = async ({ link, secret }: Device): Promise<Visited | null> => {
    if (secret === null) return null
    const deviceHash = hashSecret(`${link} ${secret}`)
    const found = await openLinkByDevice(db, { link, deviceHash, now: Date.now() })
    return found && !shutLinks.isShut(found.id) ? { ...found, deviceHash } : null
  }

  /** Whoever was away for long opens it once more; for the others it is kept that they were there. */
  const noteVisit = async (visited: Visited, now: number, until?: number): Promise<void> => {
    const away = now - visited.seenAt
    if (away < NOTE_EVERY_MS && until === undefined) return
    const isReturn = away > VIEW_RETURN_MINUTES * MINUTE_MS
    // A full disk keeps nobody from looking.
    try {
      await db.transaction().execute(async (tx) => {
        await touchLinkDevice(tx, visited.deviceHash, { seenAt: now, until })
        if (isReturn) await noteOpening(tx, visited.id, now)
      })
    } catch (error) {
      if (storageFailure(error) === null) throw error
      log.warn({ err: error, link: visited.id }, 'that somebody came back to a link could not be saved')
    }
  }

  const mustVisit = async (device: Device): Promise<Visited> => {
    const found = await visit(device)
    if (!found) throw new Problem('link-unavailable')
    return found
  }

  return {
    /** Whether and what a device may look at now. */
    visit,

    /** Throws `link-unavailable`. */
    mustVisit,

    /** The same for what is read from whole boards. Throws `too-many-requests` too. */
    async mustRead(device: Device): Promise<Visited> {
      const visited = await mustVisit(device)
      limitViewReading(attempts, visited.deviceHash)
      return visited
    },

    /** The same for pictures, of which a page asks for many. Throws `too-many-requests` too. */
    async mustSee(device: Device, address: string): Promise<Visited> {
      const visited = await mustVisit(device)
      limitViewPictures(attempts, { device: visited.deviceHash, address })
      return visited
    },

    /**
     * `secretOf` gives what the device was given for a link before: then it stays who it is, with what it has said.
     * Throws `link-unavailable`, `link-password-needed`, `link-password-wrong` and `too-many-requests`.
     */
    async open(
      { token, password }: { token: string; password?: string | undefined },
      address: string,
      secretOf: (link: string) => string | null,
    ): Promise<Opened> {
      const link = await mustFindByToken(token, address)
      const now = Date.now()
      const until = Math.min(now + VIEW_DEVICE_DAYS * DAY_MS, link.expires_at ?? Infinity)
      const { embedOrigins } = bodyOfLink(link)
      const own = secretOf(link.id)
      const known = await visit({ link: link.id, secret: own })
      if (known && own !== null) {
        const view = await viewOf(known)
        await noteVisit(known, now, until)
        return { view, secret: own, until, embedOrigins }
      }
      await mustKnowPassword(link, password, address)
      limitOpenings(attempts, address)
      const view = await viewOf(link)
      const secret = newSecret()
      await db
        .transaction()
        .execute(async (tx) => {
          // First, so that whoever changes the address or the password comes before or after all of this.
          await noteOpening(tx, link.id, now)
          const still = await openLinkByToken(tx, link.token_hash, now)
          if (still?.password_hash !== link.password_hash) throw new Problem('link-unavailable')
          const device_hash = hashSecret(`${link.id} ${secret}`)
          const came_from = partOfNet(link.id, network(address))
          const device = { device_hash, link_id: link.id, opened_at: now, expires_at: until, came_from }
          await insertLinkDevice(tx, device, { now, most: MAX_DEVICES_PER_LINK })
        })
        .catch((error: unknown) => {
          throw isOrphan(error) ? new Problem('link-unavailable', {}, { cause: error }) : error
        })
      return { view, secret, until, embedOrigins }
    },

    /** For who has opened it; to come back after a while is to open it once more. Throws `link-unavailable`. */
    async comeBack(device: Device): Promise<View> {
      const visited = await mustVisit(device)
      const view = await viewOf(visited)
      await noteVisit(visited, Date.now())
      return view
    },

    /** Which sites may show the page of a link in a frame: none, unless it can be opened. */
    async embedOriginsOf(by: { readonly token: string } | Device): Promise<readonly string[]> {
      const link =
        'token' in by ? await openLinkByToken(db, hashSecret(by.token), Date.now()) : await visit(by)
      return link ? bodyOfLink(link).embedOrigins : []
    },
  }
}

const partOfNet = (link: string, from: string): number =>
  Number.parseInt(hashSecret(`${link} ${from}`).slice(0, 8), 16) % PARTS_OF_NET
