import type { HeldProjection } from './open-projections.ts'

/** A device that has opened a link and wants to look: what the use cases tell the relay of it. */
export type Onlooking = {
  readonly link: string
  readonly board: string
  /** By its hash. */
  readonly device: string
  /** When what it may look at ends. */
  readonly until: number
  /** Of which kinds of rows beside the board the link shows something. */
  readonly kinds: ReadonlySet<string>
  readonly hold: () => Promise<HeldProjection>
  /** Whether the device may still look, and at the same. */
  readonly stands: () => Promise<'as-it-was' | 'changed' | 'over'>
}
