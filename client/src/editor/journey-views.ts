/** What the journey's sheet can show, in its order. */
export const journeyViews = [
  'overview',
  'findings',
  'moments',
  'silos',
  'evidence',
  'measures',
  'figures',
  'comments',
  'snapshots',
] as const
export type JourneyView = (typeof journeyViews)[number]
