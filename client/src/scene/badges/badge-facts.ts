import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Feeling } from '@wegpunkt/shared/board/schema'
import type { BoardResult } from '@wegpunkt/shared/http/workshop-routes'
import { toldVotes } from '@wegpunkt/shared/workshop/told-votes'
import type { OwnVoice } from '../../editor/round/own-round.ts'

export type BadgeFact =
  /** What a vote has shown. `votes` is null where so few voted that it would tell who. */
  | { readonly kind: 'place'; readonly place: number; readonly votes: number | null; readonly isTie: boolean }
  /** What one says oneself while a round is on; nobody else sees it. */
  | { readonly kind: 'own-votes'; readonly votes: number }
  | { readonly kind: 'own-feelings'; readonly feelings: readonly Feeling[] }

export type BadgeFacts = ReadonlyMap<ElementId, BadgeFact>

/** The vote whose places are shown: the one that was picked, or else the last. */
export const shownVote = (results: readonly BoardResult[], picked: string | null): BoardResult | null =>
  results.find(({ run }) => run === picked) ?? results.findLast(({ places }) => places.length > 0) ?? null

export const placeFacts = (result: BoardResult | null): BadgeFacts =>
  new Map(
    (result ? toldVotes(result).places : []).flatMap(({ place, votes, isTie, elements }) =>
      elements.map((id) => [id, { kind: 'place', place, votes, isTie }] as const),
    ),
  )

/** One's own votes for what may still be voted for. */
export const ownVoteFacts = ({ ballot }: OwnVoice, votable: ReadonlySet<ElementId>): BadgeFacts =>
  new Map(
    Object.entries(ballot).flatMap(([id, votes]) =>
      votable.has(id) ? [[id, { kind: 'own-votes', votes }] as const] : [],
    ),
  )

/** How one rated what customers experience, for the personas that are shown, in their order. */
export function ownFeelingFacts({ ratings }: OwnVoice, personas: readonly string[]): BadgeFacts {
  const facts = new Map<ElementId, BadgeFact & { kind: 'own-feelings' }>()
  for (const persona of personas)
    for (const { touchpoint, experience, ...rating } of ratings.values()) {
      if (rating.persona !== persona || experience === null) continue
      const before = facts.get(touchpoint)?.feelings ?? []
      facts.set(touchpoint, { kind: 'own-feelings', feelings: [...before, experience] })
    }
  return facts
}
