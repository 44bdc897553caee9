export const linkAllows = ['view', 'comment'] as const

/** How people are told apart who are on what a link shows. */
export const shownNames = ['people', 'departments'] as const

/** What a link shows unless its moderator says otherwise: as little as makes sense. */
export const usualShows = {
  what: { kind: 'live' },
  lanes: null,
  personas: null,
  names: 'departments',
  comments: false,
  quotes: false,
  measures: false,
  exports: false,
} as const
