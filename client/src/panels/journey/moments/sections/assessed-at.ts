import type { WishHeat } from '@wegpunkt/shared/journey/wish-heat'

/** The places, in the customer's order, of the touchpoints of which any wish was looked at. */
export const assessedAt = ({ touchpoints, rows }: WishHeat): readonly number[] =>
  touchpoints.flatMap((_, i) => (rows.some(({ marks }) => (marks[i] ?? null) !== null) ? [i] : []))
