/** What the view shows, the most telling first, in the groups that it stands in. */
export const insightGroups = {
  felt: ['matter', 'gaps', 'curve', 'impressions', 'balance'],
  next: ['begin', 'plusX', 'effort', 'relevance', 'processes'],
  way: ['entries', 'orders', 'aims'],
  measured: ['wishes', 'benchmarks', 'surveys'],
} as const

export type InsightGroup = keyof typeof insightGroups
export type InsightId = (typeof insightGroups)[InsightGroup][number]

export const groupIds = Object.keys(insightGroups) as InsightGroup[]
export const insightIds: readonly InsightId[] = groupIds.flatMap(
  (group): readonly InsightId[] => insightGroups[group],
)
