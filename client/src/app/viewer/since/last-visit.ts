import type { Digest } from '@wegpunkt/shared/journey/compare/digest'

const PREFIX = 'wegpunkt.visit.'
/** Raised when a digest says something else than before: older ones are then no visit. */
const FORMAT = 1
/** Who has not come back by then does not ask what is new any more: the link may be closed long since. */
const KEPT_FOR_MS = 90 * 24 * 60 * 60_000
/** Who is back so soon has not left: a page was loaded anew, or a phone has been put away for a moment. */
export const LEFT_AFTER_MS = 2 * 60_000

/** What somebody saw, and when. */
export type Visit = { readonly at: string; readonly digest: Digest }

/**
 * What a device keeps of a link: what was on the screen last, and with what that visit was compared. `told`: what was new
 * then was there long enough to be read.
 */
export type Kept = Visit & { readonly before: Visit | null; readonly told: boolean }

/**
 * With what a visit that begins now is compared; null: this device sees the link for the first time. That is what was
 * last seen; but who has not left, or had no time to read what was new, is told it again, with what came since.
 */
export function lastVisit(link: string, now: Date, storage: () => Storage = local): Visit | null {
  const kept = read(link, storage)
  if (!kept) return null
  const { at, digest, before, told } = kept
  const hasLeft = now.getTime() - new Date(at).getTime() >= LEFT_AFTER_MS
  return before && !(hasLeft && told) ? before : { at, digest }
}

/** Keeps what is seen now. `before` is what the visit is compared with. */
export function rememberVisit(link: string, seen: Kept, storage: () => Storage = local): void {
  try {
    storage().setItem(PREFIX + link, JSON.stringify({ format: FORMAT, ...seen }))
  } catch {
    // Storage is full or switched off: the next visit counts as the first.
  }
}

/** Nothing stays on the device of a board that it may not see any more. */
export function forgetVisit(link: string, storage: () => Storage = local): void {
  try {
    storage().removeItem(PREFIX + link)
  } catch {
    // Storage is switched off, so nothing is there.
  }
}

/** The links that this device has not looked at for long, of which it now keeps nothing any more. */
export function forgetOldVisits(now: Date, storage: () => Storage = local): string[] {
  const links = linksIn(storage).filter((link) => {
    const kept = read(link, storage)
    return !kept || now.getTime() - new Date(kept.at).getTime() > KEPT_FOR_MS
  })
  for (const link of links) forgetVisit(link, storage)
  return links
}

function linksIn(storage: () => Storage): string[] {
  try {
    const kept = storage()
    const keys = Array.from({ length: kept.length }, (_, i) => kept.key(i) ?? '')
    return keys.flatMap((key) => (key.startsWith(PREFIX) ? [key.slice(PREFIX.length)] : []))
  } catch {
    return [] // Storage is switched off, so nothing is there.
  }
}

const local = (): Storage => localStorage

function read(link: string, storage: () => Storage): Kept | null {
  try {
    const kept: unknown = JSON.parse(storage().getItem(PREFIX + link) ?? 'null')
    // One that was kept before this was known counts as told.
    return isKept(kept) ? { ...kept, told: kept.told ?? true } : null
  } catch {
    return null // Storage is switched off, or holds what somebody else has written.
  }
}

const isKept = (kept: unknown): kept is Omit<Kept, 'told'> & { readonly told?: boolean } =>
  isVisit(kept) &&
  'format' in kept &&
  kept.format === FORMAT &&
  'before' in kept &&
  isVisitOrNone(kept.before)

const isVisitOrNone = (value: unknown): boolean => value === null || isVisit(value)

const isVisit = (value: unknown): value is Visit =>
  typeof value === 'object' &&
  value !== null &&
  'at' in value &&
  typeof value.at === 'string' &&
  'digest' in value &&
  typeof value.digest === 'object' &&
  value.digest !== null
