import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Feeling } from '@wegpunkt/shared/board/schema'
import type { Problem } from '@wegpunkt/shared/http/problem'
import type { Phase } from '@wegpunkt/shared/workshop/phase'
import type { Ballot, PrivateRating } from '@wegpunkt/shared/workshop/secret'
import type { Store } from '../../document/board-document.ts'
import type { Asked } from './asked.ts'

/** What one person has said in a round, which nobody else is given before its reveal. */
export type OwnVoice = {
  /** By touchpoint and persona (`ratingKey`). */
  readonly ratings: ReadonlyMap<string, PrivateRating>
  readonly ballot: Ballot
  /** `failed`: it did not reach the server yet, and is sent again. */
  readonly saving: 'loading' | 'saved' | 'saving' | 'failed'
  /** Why the server did not take what was said last. */
  readonly refusal: Problem | null
}

/** Why a vote was not given, or that it was. */
export type Voted = 'given' | 'none-left' | 'element-full' | 'elsewhere'

/** One's own part in the round that is on. It lives beside the board: neither document nor presence has any of it. */
export interface OwnRound extends Store<OwnVoice>, Asked {
  /** Who moderates without a voice looks on (METHOD.md M42). */
  readonly isNeutral: boolean
  readonly phase: () => Pick<Phase, 'focus' | 'votes' | 'perElement'>
  rate(ratings: readonly PrivateRating[]): void
  /** How the touchpoints in the focus are to these personas; null takes it back. Gives how many of them there are. */
  feel(ids: Iterable<ElementId>, personas: readonly string[], feeling: Feeling | null): number
  /** So many votes more or less for an element. */
  vote(element: ElementId, by: number): Voted
  close(): void
}

export const ratingKey = (touchpoint: string, persona: string): string => `${touchpoint}:${persona}`
