import type { Digest } from '@wegpunkt/shared/journey/compare/digest'

const PREFIX = 'wegpunkt.visit.'
/** Raised when a digest says something else than before: older ones are then no visit. */
const FORMAT = 1

/** When this device looked at the link before, and what it saw. */
export type Visit = { readonly at: string; readonly digest: Digest }

/** Null: never, or nothing is kept here. */
export function lastVisit(link: string, storage: () => Storage = local): Visit | null {
  try {
    const kept: unknown = JSON.parse(storage().getItem(PREFIX + link) ?? 'null')
    return isVisit(kept) ? { at: kept.at, digest: kept.digest } : null
  } catch {
    return null // Storage is switched off, or holds what somebody else has written.
  }
}

export function rememberVisit(link: string, { at, digest }: Visit, storage: () => Storage = local): void {
  try {
    storage().setItem(PREFIX + link, JSON.stringify({ format: FORMAT, at, digest }))
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

const local = (): Storage => localStorage

const isVisit = (kept: unknown): kept is Visit & { readonly format: number } =>
  typeof kept === 'object' &&
  kept !== null &&
  'format' in kept &&
  kept.format === FORMAT &&
  'at' in kept &&
  typeof kept.at === 'string' &&
  'digest' in kept &&
  typeof kept.digest === 'object'
