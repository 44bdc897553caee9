import type { BoardSummary } from '@wegpunkt/shared/http/board-routes'

/** The boards that a persona is on, of those one may open. */
export const boardsWith = (
  boards: readonly BoardSummary[] | undefined,
  persona: string,
): readonly BoardSummary[] =>
  (boards ?? []).filter(({ personas }) => personas.some(({ id }) => id === persona))
