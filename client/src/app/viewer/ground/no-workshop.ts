import type { BoardWorkshop } from '../../../document/board-workshop.ts'

/** Whoever looks by a link takes part in none. */
export const noWorkshop: BoardWorkshop = {
  get: () => null,
  subscribe: () => () => undefined,
  serverNow: Date.now,
  put: () => undefined,
  close: () => undefined,
}
