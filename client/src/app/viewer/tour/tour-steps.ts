import { typedIn } from '../../../editor/keys/typed-in.ts'

/** What a key means while a tour is on; null: nothing. */
export type TourKey = 'next' | 'previous' | 'end'

type Press = Pick<KeyboardEvent, 'key' | 'target' | 'defaultPrevented' | 'ctrlKey' | 'metaKey' | 'altKey'>

/** What somebody types or chooses in is left its keys. */
export const tourPress = (press: Press): TourKey | null =>
  press.defaultPrevented || press.ctrlKey || press.metaKey || press.altKey || typedIn(press.target)
    ? null
    : tourKey(press.key)

export function tourKey(key: string): TourKey | null {
  switch (key) {
    case 'ArrowRight':
    case 'PageDown':
      return 'next'
    case 'ArrowLeft':
    case 'PageUp':
      return 'previous'
    case 'Escape':
      return 'end'
    default:
      return null
  }
}

/** So far a finger travels sideways before it means the next stop; less is a slip, or a scroll. */
const SWIPE_PX = 48

type Touch = { readonly x: number; readonly y: number }

/** What a finger meant that went from here to there: to the left leads on, as one turns a page. */
export function swipeOf(from: Touch, to: Touch): 'next' | 'previous' | null {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  if (Math.abs(dx) < SWIPE_PX || Math.abs(dx) < 2 * Math.abs(dy)) return null
  return dx < 0 ? 'next' : 'previous'
}

/** The stop to which it leads; null after the last one: then the tour is over. It never goes back beyond the first. */
export function stopAfter(index: number, key: Exclude<TourKey, 'end'>, count: number): number | null {
  const next = key === 'next' ? index + 1 : Math.max(0, index - 1)
  return next < count ? next : null
}
