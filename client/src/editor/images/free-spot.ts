import {
  type Point,
  type Size,
  centreOf,
  distance,
  intersects,
  rectOf,
} from '@wegpunkt/shared/board/geometry'
import type { Editor } from '../editor.ts'
import { spatialIndexOf } from '../place/spatial-index.ts'

/** So many places are looked at along either side of what is seen. */
const STEPS = 24

/** The middle of a place of this size in what is seen, the nearest to its middle that covers nothing; else the middle. */
export function freeSpot(editor: Editor, [w, h]: Size): Point {
  const { store } = editor.document
  const { elements } = store.get()
  const area = editor.visible()
  const index = spatialIndexOf(store)
  // What lies in a frame is meant to be there.
  const taken = index.within(area).flatMap((id) => {
    const kind = elements.get(id)?.kind
    return kind === 'frame' || kind === 'connector' ? [] : (index.areaOf(id) ?? [])
  })
  const middle = centreOf(area)
  const [roomX, roomY] = [area.w - w, area.h - h]
  if (roomX < 0 || roomY < 0) return middle
  const spots: Point[] = []
  for (let i = 0; i <= STEPS; i++) {
    for (let j = 0; j <= STEPS; j++)
      spots.push([area.x + w / 2 + (roomX * i) / STEPS, area.y + h / 2 + (roomY * j) / STEPS])
  }
  const isFree = ([x, y]: Point): boolean => {
    const rect = rectOf([x - w / 2, y - h / 2], [w, h])
    return taken.every((other) => !intersects(rect, other))
  }
  const byNearness = spots.toSorted((a, b) => distance(a, middle) - distance(b, middle))
  return byNearness.find(isFree) ?? middle
}
