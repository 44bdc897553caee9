import { BATCH_MOST_MS, BATCH_MS_PER_PERSON, IMMEDIATE_UP_TO_PEOPLE } from './relay-limits.ts'

/**
 * How far apart the batches of one board are, in ms. A batch costs a commit, and a message to everybody: few
 * people get each edit at once, in a crowd it waits for others to go with it.
 */
export const batchEveryMs = (people: number): number =>
  Math.min(BATCH_MOST_MS, Math.max(0, people - IMMEDIATE_UP_TO_PEOPLE) * BATCH_MS_PER_PERSON)
