import { ANY_PERSONA } from '@wegpunkt/shared/board/choices'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Journey } from '@wegpunkt/shared/journey/journey'
import { type Moment, momentsByTouchpoint } from '@wegpunkt/shared/journey/moments'
import { type RatedStep, ratedSteps } from '@wegpunkt/shared/journey/parts/ratings'
import { mean } from '@wegpunkt/shared/journey/parts/spread'

/** What a touchpoint is to those who are looked at: one persona, or all of them together. */
export type Standing = {
  readonly step: RatedStep
  readonly team: number | null
  readonly customers: number | null
  /** Nobody asked customers: what is shown is what the team thinks. */
  readonly isAssumed: boolean
  readonly moments: readonly Moment['kind'][]
}

/** The touchpoints of the journey in the customer's order, each with what it is to these personas. */
export function standingsOf(journey: Journey, personas: readonly string[]): readonly Standing[] {
  const each = (personas.length > 0 ? personas : [ANY_PERSONA]).map((persona) => ({
    rated: new Map(ratedSteps(journey, persona).map((step) => [step.id, step])),
    moments: momentsByTouchpoint(journey, persona),
  }))
  const [first] = each
  if (!first) return []
  return [...first.rated.values()].map((step) => {
    const all = each.flatMap(({ rated }) => rated.get(step.id) ?? [])
    const team = mean(all.flatMap(({ team }) => team?.median ?? []))
    const asked = all.flatMap(({ customers }) => (customers && !customers.isEstimate ? customers.median : []))
    const guessed = all.flatMap(({ customers }) => customers?.median ?? [])
    const customers = mean(asked.length > 0 ? asked : guessed)
    const isRated = team !== null || customers !== null
    return {
      step,
      team,
      customers,
      isAssumed: isRated && asked.length === 0,
      moments: kindsAt(each, step.id),
    }
  })
}

const kindsAt = (
  each: readonly { readonly moments: ReadonlyMap<ElementId, Moment> }[],
  touchpoint: ElementId,
): readonly Moment['kind'][] => [
  ...new Set(each.flatMap(({ moments }) => moments.get(touchpoint)?.kind ?? [])),
]

/** What counts: what customers say, and what the team thinks only where none was asked. */
export const counts = ({ team, customers, isAssumed }: Standing): number | null =>
  isAssumed ? (team ?? customers) : (customers ?? team)
