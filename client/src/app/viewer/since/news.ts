import type { Since } from '@wegpunkt/shared/journey/compare/changes-since'

/** What changed since this device looked last, and when that was. */
export type News = {
  readonly since: Since
  readonly at: string
  /** There was time to read it. */
  readonly isTold: boolean
  /** Nobody wants to read it any more. */
  readonly isHidden: boolean
}
