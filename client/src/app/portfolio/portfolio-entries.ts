import type { Thumbnail } from '@wegpunkt/shared/http/board-routes'
import type { Journey } from '@wegpunkt/shared/http/journey-routes'
import { type ReviewState, reviewState } from '@wegpunkt/shared/journey/ageing'
import { type Replacements, countsAs } from '@wegpunkt/shared/journey/former-departments'
import { npsTrend } from '@wegpunkt/shared/journey/net-promoter-score'
import { npsIn } from '@wegpunkt/shared/journey/nps-row'
import { monthsBetween } from '@wegpunkt/shared/journey/parts/days'
import { type Placed, lackingDepartments, rollout } from '@wegpunkt/shared/journey/rollout'
import type { Day, JourneyRow, PersonaRow } from '@wegpunkt/shared/journey/rows'

/** What keeps a journey from being placed (METHOD.md M46). */
export type Missing = 'persona' | 'weight' | 'complexity'

/** One persona of a journey, or the journey itself where it has none. */
export type Place = {
  readonly persona: PersonaRow | null
  /** Null: something is missing. */
  readonly placed: Placed | null
  readonly missing: readonly Missing[]
}

/** One journey of the portfolio. */
export type Entry = {
  readonly journey: JourneyRow
  readonly places: readonly Place[]
  readonly lacking: readonly string[]
  readonly trend: ReturnType<typeof npsTrend>
  readonly review: ReviewState | null
  /** Since customers were last heard; null for never. */
  readonly months: number | null
}

export type Portfolio = { readonly entries: readonly Entry[]; readonly next: readonly Placed[] }

/** Those that the touchpoints of a board are for, as its picture shows them. */
export const departmentsIn = (
  thumbnail: Thumbnail | undefined,
  by: Replacements = new Map(),
): readonly string[] => [
  ...new Set(
    thumbnail?.marks.flatMap(({ kind, department }) =>
      kind === 'touchpoint' && department !== null ? [countsAs(department, by)] : [],
    ),
  ),
]

export const asJourneyRow = (
  journey: Journey,
  departments: readonly string[],
  by: Replacements = new Map(),
): JourneyRow => ({
  ...journey,
  team: journey.team.map(({ department }) => department && countsAs(department, by)),
  nps: journey.nps.flatMap((row) => npsIn(row) ?? []),
  departments,
})

/** Every journey with what the analyses say of it (METHOD.md M32, M46–M48). */
export function portfolioOf(journeys: readonly JourneyRow[], today: Day): Portfolio {
  const { placed, next } = rollout(journeys)
  const byJourney = Map.groupBy(placed, ({ journey }) => journey)
  return { entries: journeys.map((journey) => entryOf(journey, byJourney.get(journey) ?? [], today)), next }
}

function entryOf(journey: JourneyRow, placed: readonly Placed[], today: Day): Entry {
  const { personas, nps, reviewBy, lastEvidence } = journey
  const places = personas.map((persona): Place => ({
    persona,
    placed: placed.find((it) => it.persona === persona) ?? null,
    missing: missingOf(persona),
  }))
  return {
    journey,
    places: places.length > 0 ? places : [{ persona: null, placed: null, missing: ['persona'] }],
    lacking: lackingDepartments(journey),
    trend: npsTrend(nps),
    review: reviewBy === null ? null : reviewState(reviewBy, today),
    // What is yet to come was not heard today.
    months: lastEvidence === null ? null : Math.max(0, monthsBetween(lastEvidence, today) ?? 0),
  }
}

const missingOf = ({ economicWeight, complexity }: PersonaRow): Missing[] => [
  ...(economicWeight === null ? (['weight'] as const) : []),
  ...(complexity === null ? (['complexity'] as const) : []),
]
