import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Corrections } from '@wegpunkt/shared/journey/compare/matching'
import type { BoardDocument } from '../document/board-document.ts'
import { type ValueStore, createValueStore } from '../document/value-store.ts'

/** Two states of a board: the ids of their snapshots. `to` is null for the board as it was at the time `asked`. */
export type Pair = {
  readonly from: string
  readonly to: string | null
  readonly asked: number
  /** What somebody has said of touchpoints that are the same, or are not. */
  readonly corrections: Corrections
}

/** What is on the canvas in place of the board. */
export type Shown =
  | { readonly what: 'snapshot'; readonly id: string }
  /** The later one, with ghosts of the earlier one. */
  | { readonly what: 'comparison'; readonly pair: Pair }

/** How one looks at the board's past. The board and what stands in its place share it. */
export interface Past {
  /** The board that others work on meanwhile. */
  readonly live: BoardDocument
  readonly shown: ValueStore<Shown | null>
  /** Shows a snapshot in place of the board. */
  open(id: string): void
  /** The snapshot that was opened last, to be found again in the list. */
  lastOpened(): string | null
  /** The two that are compared in a list. */
  readonly compared: ValueStore<Pair | null>
  /** Compares two snapshots, or one with the board as it is now. */
  compare(from: string, to: string | null): Pair
  /** Compares the same two again: a touchpoint is the same as another one, or, by null, as none. Not given: all taken back. */
  correct(pair: Pair, before?: ElementId, after?: ElementId | null): Pair
  /** The touchpoint of the comparison to go to; a new value each time. */
  readonly spot: ValueStore<{ readonly id: ElementId } | null>
  /** Whether a snapshot is being described that is to be taken. */
  readonly taking: ValueStore<boolean>
}

const noCorrections: Corrections = new Map()

export function createPast(live: BoardDocument): Past {
  const shown = createValueStore<Shown | null>(null)
  const compared = createValueStore<Pair | null>(null)
  let last: string | null = null
  return {
    live,
    shown,
    open(id) {
      last = id
      shown.set({ what: 'snapshot', id })
    },
    lastOpened: () => last,
    compared,
    compare(from, to) {
      const pair = { from, to, asked: Date.now(), corrections: noCorrections }
      compared.set(pair)
      return pair
    },
    correct(pair, before, after = null) {
      const corrections = before === undefined ? noCorrections : new Map(pair.corrections).set(before, after)
      const corrected = { ...pair, corrections }
      compared.set(corrected)
      if (shown.get()?.what === 'comparison') shown.set({ what: 'comparison', pair: corrected })
      return corrected
    },
    spot: createValueStore<{ readonly id: ElementId } | null>(null),
    taking: createValueStore(false),
  }
}
