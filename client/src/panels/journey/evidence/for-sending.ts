import type { EvidenceFields } from './evidence-draft.ts'

/** The same as the routes take it: lists that may be changed. */
export const forSending = ({ touchpointIds, ratings, ...fields }: EvidenceFields) => ({
  ...fields,
  touchpointIds: [...touchpointIds],
  ratings: ratings.map((rating) => ({ ...rating })),
})
