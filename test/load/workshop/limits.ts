/** How many take part, and what each says. */
export const PEOPLE = 300
export const NOTES_EACH = 5
export const RATINGS_EACH = 25
export const VOTES_EACH = 5

/** What a moderator and 300 people can count on. */
export const limits = {
  joinedMs: 60_000,
  revealedMs: 2_000,
  /** Of one core, while people write, rate and vote. */
  share: 0.5,
  lost: 0,
} as const

/** So long people write, and rate; a vote is quicker. Far less than in a workshop. */
export const WRITING_MS = 60_000
export const RATING_MS = 90_000
export const VOTING_MS = 20_000
