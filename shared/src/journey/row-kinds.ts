/**
 * What lies in the database beside the document of a board, because it must have a trustworthy author or must really
 * be gone once it is erased. Each kind with the name that it has in addresses.
 */
export const rowPaths = {
  evidence: 'evidence',
  measure: 'measures',
  idea: 'ideas',
  kpi: 'kpis',
  story: 'stories',
  review: 'reviews',
  nps: 'nps',
  team: 'team',
  journey: 'journey',
  decision: 'decisions',
} as const

export type RowKind = keyof typeof rowPaths
export const rowKinds = Object.keys(rowPaths) as RowKind[]

/** How many rows of a kind a board has at most. */
export const mostRows = {
  evidence: 50_000,
  measure: 2_000,
  idea: 5_000,
  kpi: 5_000,
  story: 500,
  review: 1_000,
  nps: 1_000,
  team: 200,
  journey: 1,
  decision: 20_000,
} as const satisfies Record<RowKind, number>

export const consents = ['yes', 'no', 'unknown'] as const
export const journeyStatuses = ['planned', 'running', 'done'] as const
/** What the log tells: what was decided, what somebody answered to it, and that a measure was dropped. */
export const decisionEvents = ['decided', 'answered', 'dropped'] as const
