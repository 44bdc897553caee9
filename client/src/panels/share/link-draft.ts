import { MIN_LINK_PASSWORD_CHARS, TOUR_STOPS } from '@wegpunkt/shared/limits'
import type { Link, LinkShows, TourStop } from '@wegpunkt/shared/links/link'
import { usualShows } from '@wegpunkt/shared/links/link-choices'
import type { LinkChange, NewLink } from '../../api/links.ts'

/** A link ends by itself unless somebody says otherwise: what is forgotten does not stay open. */
const USUAL_DAYS = 90
const DAY_MS = 24 * 60 * 60 * 1_000

export type DraftStop = TourStop & { readonly key: string }

/** What somebody says of a link before it is sent. */
export type LinkDraft = {
  readonly name: string
  readonly shows: LinkShows
  readonly allows: Link['allows']
  readonly approval: boolean
  /** The last day on which it opens something, `2027-01-31`; empty: without end. */
  readonly lastDay: string
  /** `keep`: as it is, with one or without. */
  readonly password: 'keep' | 'none' | { readonly set: string }
  readonly embedOrigins: readonly string[]
  readonly tour: readonly DraftStop[]
}

const nextDays = (now: Date, days: number): string =>
  new Date(now.getTime() + days * DAY_MS).toISOString().slice(0, 10)

/** As little as makes sense, for three months. */
export const newDraft = (name: string, now: Date): LinkDraft => ({
  name,
  shows: usualShows,
  allows: 'view',
  approval: true,
  lastDay: nextDays(now, USUAL_DAYS),
  password: 'none',
  embedOrigins: [],
  tour: [],
})

export const draftOf = (link: Link): LinkDraft => ({
  name: link.name,
  shows: link.shows,
  allows: link.allows,
  approval: link.approval,
  lastDay: link.expiresAt === null ? '' : dayOfEnd(link.expiresAt),
  password: 'keep',
  embedOrigins: link.embedOrigins,
  tour: link.tour.map((stop, i) => ({ ...stop, key: String(i) })),
})

/** It still opens then: the day of it is what people take for the end. */
export const lastMomentOf = (expiresAt: string): string =>
  new Date(new Date(expiresAt).getTime() - 1).toISOString()

/** The end of a day is the beginning of the next one, here. */
function dayOfEnd(expiresAt: string): string {
  const last = new Date(lastMomentOf(expiresAt))
  const two = (part: number): string => String(part).padStart(2, '0')
  return [last.getFullYear(), two(last.getMonth() + 1), two(last.getDate())].join('-')
}

function endOf(lastDay: string): string | null {
  const [year = 0, month = 1, day = 1] = lastDay.split('-').map(Number)
  return lastDay === '' ? null : new Date(year, month - 1, day + 1).toISOString()
}

export type DraftFault = 'name' | 'lanes' | 'personas' | 'password' | 'tour-few' | 'tour-title' | 'past'

/** What keeps a draft from being sent; the server would refuse it, too. */
export function faultsOf(
  { name, shows, password, tour, lastDay }: LinkDraft,
  now: Date,
): readonly DraftFault[] {
  const end = endOf(lastDay)
  return [
    ...(name.trim() === '' ? ['name' as const] : []),
    ...(shows.lanes?.length === 0 ? ['lanes' as const] : []),
    ...(shows.personas?.length === 0 ? ['personas' as const] : []),
    ...(typeof password === 'object' && password.set.length < MIN_LINK_PASSWORD_CHARS
      ? ['password' as const]
      : []),
    ...(tour.length > 0 && tour.length < TOUR_STOPS[0] ? ['tour-few' as const] : []),
    ...(tour.some(({ title }) => title.trim() === '') ? ['tour-title' as const] : []),
    ...(end !== null && new Date(end) <= now ? ['past' as const] : []),
  ]
}

export function newLinkOf(draft: LinkDraft): NewLink {
  const { password } = draft
  return { ...fieldsOf(draft), password: typeof password === 'object' ? password.set : null }
}

/**
 * What somebody has changed in the form, and nothing else: of what a colleague has changed since `opened` nothing is
 * undone. `now`: the link as it is known by now.
 */
export function changeOf(draft: LinkDraft, opened: Link, now = opened): LinkChange {
  const { password } = draft
  const { shows, ...fields } = changedIn(fieldsOf(draftOf(opened)), fieldsOf(draft))
  return {
    ...fields,
    // The server takes it as one.
    ...(shows && { shows: { ...now.shows, ...changedIn(opened.shows, shows) } }),
    ...(password !== 'keep' && { password: password === 'none' ? null : password.set }),
  }
}

/** The keys whose values are others. Both are plain data, with their keys in the same order. */
const changedIn = <T extends object>(before: T, after: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(after).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key as keyof T]),
    ),
  ) as Partial<T>

const fieldsOf = ({ name, shows, allows, approval, lastDay, embedOrigins, tour }: LinkDraft) => ({
  name: name.trim(),
  shows: allows === 'comment' ? { ...shows, comments: true } : shows,
  allows,
  approval,
  expiresAt: endOf(lastDay),
  embedOrigins,
  tour: tour.map(({ at, title, text }) => ({ at, title: title.trim(), text: text.trim() })),
})
