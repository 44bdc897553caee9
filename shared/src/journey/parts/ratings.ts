import type { ElementId } from '../../board/element-id.ts'
import { experienceOf } from '../experience.ts'
import type { Journey } from '../journey.ts'
import type { Evidence, Rating } from '../rows.ts'
import { oncePer } from './once-per.ts'
import { type Spread, spreadOf } from './spread.ts'

/** What customers say; an estimate where nobody asked them and somebody assumed it (METHOD.md M31). */
export type CustomerSpread = Spread & { readonly isEstimate: boolean }

/** How the team sees a touchpoint for a persona: what each rated, or else what stands on the board. */
export function teamRating(
  { board, rows }: Pick<Journey, 'board' | 'rows'>,
  touchpoint: ElementId,
  persona: string,
): Spread | null {
  const each = spreadsOfTeam(rows.teamRatings)(touchpoint, persona)
  if (each) return each
  const common = experienceOf(board, touchpoint, persona)
  return common === null ? null : spreadOf([common])
}

/** How customers see it: from evidence alone (METHOD.md M31). */
export const customerRating = (
  { rows }: Pick<Journey, 'rows'>,
  touchpoint: ElementId,
  persona: string,
): CustomerSpread | null => spreadsOfCustomers(rows.evidence)(touchpoint, persona)

/** What counts: what customers say, and what the team thinks only where no customer was asked (DOMAIN.md). */
export function ratingThatCounts(journey: Journey, touchpoint: ElementId, persona: string): Spread | null {
  const customers = customerRating(journey, touchpoint, persona)
  if (customers && !customers.isEstimate) return customers
  return teamRating(journey, touchpoint, persona) ?? customers
}

type SpreadAt<S> = (touchpoint: ElementId, persona: string) => S | null

const spreadsOfTeam: (ratings: readonly Rating[]) => SpreadAt<Spread> = oncePer(
  (ratings: readonly Rating[]) => {
    const byTouchpoint = Map.groupBy(ratings, ({ touchpoint }) => touchpoint)
    return remembered((touchpoint, persona) =>
      spreadOf(valuesFor(byTouchpoint.get(touchpoint) ?? [], persona)),
    )
  },
)

type Said = Rating & { readonly isAssumed: boolean }

const spreadsOfCustomers: (evidence: readonly Evidence[]) => SpreadAt<CustomerSpread> = oncePer(
  (evidence: readonly Evidence[]) => {
    const said = new Map<ElementId, Said[]>()
    for (const { type, ratings } of evidence) {
      for (const rating of ratings) {
        const there = said.get(rating.touchpoint) ?? []
        there.push({ ...rating, isAssumed: type === 'assumption' })
        said.set(rating.touchpoint, there)
      }
    }
    return remembered((touchpoint, persona) => {
      const all = said.get(touchpoint) ?? []
      const asked = spreadOf(
        valuesFor(
          all.filter(({ isAssumed }) => !isAssumed),
          persona,
        ),
      )
      if (asked) return { ...asked, isEstimate: false }
      const assumed = spreadOf(valuesFor(all, persona))
      return assumed && { ...assumed, isEstimate: true }
    })
  },
)

// What was said for nobody in particular counts for each.
const valuesFor = (ratings: readonly Rating[], persona: string): number[] =>
  ratings.flatMap((rating) => (rating.persona === null || rating.persona === persona ? [rating.value] : []))

function remembered<S>(compute: SpreadAt<S>): SpreadAt<S> {
  const known = new Map<string, S | null>()
  return (touchpoint, persona) => {
    const key = `${touchpoint}:${persona}`
    const before = known.get(key)
    if (before !== undefined) return before
    const spread = compute(touchpoint, persona)
    known.set(key, spread)
    return spread
  }
}
