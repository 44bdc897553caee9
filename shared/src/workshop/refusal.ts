import type { Grouped } from './group.ts'

/** Why a command makes no sense at the moment. */
export type WorkshopRefusal = { readonly refused: string }

export type Asking = {
  readonly now: number
  /** Who asks, and may moderate. */
  readonly by: string
  /** The id of a run, if one begins; of groups its beginning. */
  readonly newRun: string
  /** Who takes part and has a voice, in an order that says nothing. */
  readonly people: readonly Grouped[]
}

export const refuse = (refused: string): WorkshopRefusal => ({ refused })
