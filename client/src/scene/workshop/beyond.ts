import type { Rect } from '@wegpunkt/shared/board/geometry'

type Edges = { left: number; top: number; right: number; bottom: number }

/** What of the window lies above, below, left and right of an area. */
export function beyond({ left, top, right, bottom }: Edges, w: number, h: number): Rect[] {
  const within = (value: number, most: number): number => Math.min(Math.max(value, 0), most)
  const [l, r, t, b] = [within(left, w), within(right, w), within(top, h), within(bottom, h)]
  return [
    { x: 0, y: 0, w, h: t },
    { x: 0, y: b, w, h: h - b },
    { x: 0, y: t, w: l, h: b - t },
    { x: r, y: t, w: w - r, h: b - t },
  ]
}
