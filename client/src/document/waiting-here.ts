import { ON_PHONE, REMEMBERED } from '../api/remembered-keys.ts'
import { KEPT_CONTRIBUTIONS } from './has-kept.ts'
import { readLayers } from './kept-contributions.ts'
import { forgetKept, keysBelow, listIn } from './kept-here.ts'

/** Where one's private notes lie on the board, which the server is not told. */
export const SECRET_PLACES = 'wegpunkt-contributions-at/'
/** What one has said in rounds: for each board of a person, and each tab, a list. */
export const KEPT_ROUNDS = 'wegpunkt-rounds/'
/** What a phone has to send, beside the answers that it remembers. */
const KEPT_ON_PHONE = REMEMBERED + ON_PHONE

/** How much of what somebody said in workshops waits on this device to be sent, of all boards. */
export const countWaitingHere = (): number =>
  sum(keysBelow(KEPT_CONTRIBUTIONS), (key) => readLayers(listIn(key)).length) +
  sum(keysBelow(KEPT_ROUNDS), (key) => lengthOf(listIn(key))) +
  sum(keysBelow(KEPT_ON_PHONE), (key) => lengthOf((listIn(key) as { entries?: unknown } | null)?.entries))

/** For signing out. */
export function forgetWaitingHere(): void {
  forgetKept([KEPT_CONTRIBUTIONS, SECRET_PLACES, KEPT_ROUNDS, KEPT_ON_PHONE])
}

const sum = (keys: readonly string[], count: (key: string) => number): number =>
  keys.reduce((all, key) => all + count(key), 0)
const lengthOf = (list: unknown): number => (Array.isArray(list) ? list.length : 0)
