import { type Point, plus } from '@wegpunkt/shared/board/geometry'
import type { Element, Kind } from '@wegpunkt/shared/board/schema'

/** With Shift, an angle is a multiple of this. */
const TURN_STEP_DEGREES = 15
/** So near to level or upright an element comes to rest there. */
const MAGNET_DEGREES = 3
const QUARTER_DEGREES = 90
const HALF_TURN_DEGREES = 180

const turnable: ReadonlySet<Kind> = new Set(['text', 'shape', 'ink', 'image'])

export const isTurnable = (element: Element): boolean => turnable.has(element.kind)

/** In degrees, clockwise, about the middle; 0 for whatever cannot be turned. */
export const angleOf = (element: Element): number => ('angle' in element && element.angle) || 0

/** A vector turned by so many degrees. */
export function turned([x, y]: Point, degrees: number): Point {
  if (degrees === 0) return [x, y]
  const angle = (degrees * Math.PI) / HALF_TURN_DEGREES
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)]
  return [x * cos - y * sin, x * sin + y * cos]
}

export const turnedAbout = (at: Point, [cx, cy]: Point, degrees: number): Point =>
  degrees === 0 ? at : plus([cx, cy], turned([at[0] - cx, at[1] - cy], degrees))

/** The angle after its handle was dragged around the middle from one point to another. */
export function angleAfter(
  before: number,
  centre: Point,
  [from, to]: readonly [Point, Point],
  inSteps: boolean,
): number {
  const direction = ([x, y]: Point): number =>
    (Math.atan2(y - centre[1], x - centre[0]) * HALF_TURN_DEGREES) / Math.PI
  const free = before + direction(to) - direction(from)
  const step = inSteps ? TURN_STEP_DEGREES : 1
  const quarter = Math.round(free / QUARTER_DEGREES) * QUARTER_DEGREES
  const stepped = Math.round(free / step) * step
  return normal(!inSteps && Math.abs(free - quarter) <= MAGNET_DEGREES ? quarter : stepped)
}

// From −180 (left out) to 180. `+ 0` turns −0 into 0.
function normal(degrees: number): number {
  const rest = ((degrees % 360) + 360) % 360
  return (rest > HALF_TURN_DEGREES ? rest - 360 : rest) + 0
}
