import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { type Rect, centreOf } from '@wegpunkt/shared/board/geometry'
import type { Camera, Editor } from '../editor.ts'
import type { Spot } from './navigation.ts'
import { LEAST_READABLE_ZOOM, areaOfElement, areaOfLane, areaOfStage, centredOn } from './places.ts'
import { revealBesideSearch } from './reveal.ts'

type From = Pick<Editor, 'document'>

/**
 * Where one looks next while one walks through what was found: with the zoom that one has, unless nothing could be
 * read at it, and moved only as far as needed. Null if the place is gone.
 */
export function walkedTo(
  from: From,
  { at, id }: Spot,
  { camera, visible }: { readonly camera: Camera; readonly visible: Rect },
): Camera | null {
  const area = areaOf(from, at, id)
  if (!area) return null
  const zoom = Math.max(camera.zoom, LEAST_READABLE_ZOOM)
  const [width, height] = [visible.w * camera.zoom, visible.h * camera.zoom]
  const [x, y] = centreOf(area)
  const centred: Camera = { at: [x - width / 2 / zoom, y - height / 2 / zoom], zoom }
  const start = zoom === camera.zoom ? camera : centred
  const seen: Rect = {
    x: (area.x - start.at[0]) * zoom,
    y: (area.y - start.at[1]) * zoom,
    w: area.w * zoom,
    h: area.h * zoom,
  }
  const by = revealBesideSearch(seen, [width, height])
  if (!by) return centredOn({ x, y, w: 1, h: 1 }, { camera, visible })
  // A stage is as high as the board, a lane as wide: along these one stays where one is.
  const [dx, dy] = [at === 'lane' ? 0 : by[0], at === 'stage' ? 0 : by[1]]
  return dx === 0 && dy === 0 ? start : { at: [start.at[0] - dx / zoom, start.at[1] - dy / zoom], zoom }
}

function areaOf(from: From, at: Spot['at'], id: ElementId): Rect | null {
  if (at === 'stage') return areaOfStage(from, id)
  if (at === 'lane') return areaOfLane(from, id)
  const area = areaOfElement(from, id)
  if (!area || from.document.store.get().elements.get(id)?.kind !== 'connector') return area
  // Of a connector its words in the middle are what was found.
  const [x, y] = centreOf(area)
  return { x: x - 1, y: y - 1, w: 2, h: 2 }
}
