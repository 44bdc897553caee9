import { type Point, distance } from '@wegpunkt/shared/board/geometry'

type Pair = readonly [Point, Point]

/** What two fingers do to the board on their way from one pair of places to the next. */
export function pinchBetween(
  before: Pair,
  after: Pair,
): { readonly pan: Point; readonly factor: number; readonly around: Point } {
  const [from, around] = [middle(before), middle(after)]
  const apart = distance(...before)
  return {
    pan: [around[0] - from[0], around[1] - from[1]],
    // Fingers that lie on one another have no distance to compare with.
    factor: apart > 0 ? distance(...after) / apart : 1,
    around,
  }
}

const middle = ([a, b]: Pair): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]
