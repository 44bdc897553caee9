import type { AtDoor } from '@wegpunkt/shared/http/join-routes'

const LOOK_AFTER_MS = 3_000
/** So that a whole room does not ask at the same moment. */
const SPREAD_MS = 2_000

/** Whether there is nothing to do but to wait: for a moderator, or for the beginning. */
export const isWaiting = ({ state }: Pick<AtDoor, 'state'>): boolean =>
  state === 'waiting' || state === 'planned'

/** When who waits looks again, in milliseconds. */
export const lookAgainAfter = (random: () => number = Math.random): number =>
  LOOK_AFTER_MS + random() * SPREAD_MS
