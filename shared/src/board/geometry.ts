import type { Point, Size } from './point.ts'

export { Point, Size } from './point.ts'

export type Rect = { readonly x: number; readonly y: number; readonly w: number; readonly h: number }

export const rectOf = ([x, y]: Point, [w, h]: Size): Rect => ({ x, y, w, h })

/** The rectangle that two opposite corners span, whichever way they were drawn. */
export const rectBetween = (a: Point, b: Point): Rect => ({
  x: Math.min(a[0], b[0]),
  y: Math.min(a[1], b[1]),
  w: Math.abs(a[0] - b[0]),
  h: Math.abs(a[1] - b[1]),
})

/** The nearest number that is at least `low` and at most `high`. */
export const clamp = (value: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, value))

export const plus = (a: Point, b: Point): Point => [a[0] + b[0], a[1] + b[1]]
export const minus = (a: Point, b: Point): Point => [a[0] - b[0], a[1] - b[1]]
export const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1])
export const movedBy = (r: Rect, [x, y]: Point): Rect => ({ ...r, x: r.x + x, y: r.y + y })
/** So much larger on each side. */
export const grownBy = ({ x, y, w, h }: Rect, by: number): Rect => ({
  x: x - by,
  y: y - by,
  w: w + 2 * by,
  h: h + 2 * by,
})
export const centreOf = (r: Rect): Point => [r.x + r.w / 2, r.y + r.h / 2]

export const contains = (r: Rect, [x, y]: Point): boolean =>
  x >= r.x && x < r.x + r.w && y >= r.y && y < r.y + r.h

export const intersects = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h

/** The smallest rectangle around all of them; null for none. */
export function boundsOf(rects: Iterable<Rect>): Rect | null {
  let bounds: Rect | null = null
  for (const r of rects) {
    if (!bounds) {
      bounds = r
      continue
    }
    const x = Math.min(bounds.x, r.x)
    const y = Math.min(bounds.y, r.y)
    const right = Math.max(bounds.x + bounds.w, r.x + r.w)
    const bottom = Math.max(bounds.y + bounds.h, r.y + r.h)
    bounds = { x, y, w: right - x, h: bottom - y }
  }
  return bounds
}
