/** What a column of the rows may say where it is one of few. */

/** From what was only assumed to what was counted. */
export const evidenceTypes = [
  'assumption',
  'observation',
  'interview',
  'survey',
  'complaint',
  'analytics',
] as const
export type EvidenceType = (typeof evidenceTypes)[number]

export const measureStatuses = ['idea', 'chosen', 'doing', 'done', 'dropped'] as const
export type MeasureStatus = (typeof measureStatuses)[number]

/** Taken on of one's own will, given to somebody who has not answered, or taken on after that. */
export const ownerships = ['volunteered', 'proposed', 'accepted'] as const
export type Ownership = (typeof ownerships)[number]

export const levers = ['price', 'process', 'product', 'communication'] as const
export type Lever = (typeof levers)[number]

/** Effect and effort of a measure, weight and complexity of a persona: the least and the most. */
export const GRADES = [1, 5] as const
