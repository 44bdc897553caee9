import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { type Rect, centreOf } from '@wegpunkt/shared/board/geometry'
import { isPlaced } from '@wegpunkt/shared/board/layout'
import type { Camera, Editor } from '../editor.ts'
import { fitted } from '../camera.ts'
import { boundsOfElement } from '../place/hit.ts'
import { laidOut } from '../place/laid-out.ts'
import type { Spot } from './navigation.ts'

/** An element that is gone to is shown at least so large that it can be read. */
export const LEAST_READABLE_ZOOM = 0.6

/** In a narrower canvas the panels rise from below: what is gone to is shown above them, so far down. */
const NARROW_PX = 640
const FROM_TOP_IF_NARROW = 1 / 5

/** Around a column that is shown by itself. */
const BESIDE_PX = 16

type Seeing = Pick<Editor, 'document' | 'get' | 'visible' | 'pointer'>

/** A column from top to bottom; null if the stage is gone. */
export function areaOfStage({ document }: Pick<Editor, 'document'>, id: ElementId): Rect | null {
  const { columns, height } = document.store.layout()
  const column = columns.find((one) => one.id === id)
  return column ? { x: column.x, y: 0, w: column.w, h: Math.max(1, height) } : null
}

/** A row from left to right; null if the lane is gone. */
export function areaOfLane({ document }: Pick<Editor, 'document'>, id: ElementId): Rect | null {
  const { rows, width } = document.store.layout()
  const row = rows.find((one) => one.id === id)
  return row ? { x: 0, y: row.y, w: Math.max(1, width), h: row.h } : null
}

export const areaOfElement = ({ document }: Pick<Editor, 'document'>, id: ElementId): Rect | null =>
  boundsOfElement(laidOut(document.store), id)

/** Where a place is, and all of it; null if it is gone. */
export function areaOfSpot(from: Pick<Editor, 'document'>, { at, id }: Spot): Rect | null {
  if (at === 'stage') return areaOfStage(from, id)
  return at === 'lane' ? areaOfLane(from, id) : areaOfElement(from, id)
}

/** The stage of what is selected, else under the pointer, else in the middle of the screen. */
export function stageHere(editor: Seeing): ElementId | null {
  const { elements } = editor.document.store.get()
  const { columns } = editor.document.store.layout()
  for (const id of editor.get().selection) {
    const element = elements.get(id)
    const stage = element && isPlaced(element) ? element.stage : null
    if (stage !== null && columns.some((column) => column.id === stage)) return stage
  }
  const at = (x: number): ElementId | null => columns.find((c) => x >= c.x && x < c.x + c.w)?.id ?? null
  return at(editor.pointer()[0]) ?? at(centreOf(editor.visible())[0])
}

/** The stage that is `by` columns from the one in the middle of the screen; the first or last one at the ends. */
export function stageBeside(editor: Seeing, by: 1 | -1): ElementId | null {
  const { columns } = editor.document.store.layout()
  const [middle] = centreOf(editor.visible())
  // Half a pixel: a column that has just been centred is the one in the middle, whatever rounding did.
  const next =
    by === 1
      ? columns.find((c) => c.x + c.w / 2 > middle + 0.5)
      : columns.findLast((c) => c.x + c.w / 2 < middle - 0.5)
  return next?.id ?? null
}

/** The area in the middle: as near as now, or so far off that it is on the screen, or so near that it can be read. */
export function centredOn(area: Rect, { camera, visible }: { camera: Camera; visible: Rect }): Camera {
  const size = [visible.w * camera.zoom, visible.h * camera.zoom] as const
  const whole = fitted(area, size).zoom
  const zoom = Math.min(Math.max(camera.zoom, LEAST_READABLE_ZOOM), Math.max(whole, 0.01))
  const [x, y] = centreOf(area)
  const down = size[0] < NARROW_PX ? FROM_TOP_IF_NARROW : 1 / 2
  return { at: [x - size[0] / 2 / zoom, y - (size[1] * down) / zoom], zoom }
}

/** A column in the middle, with the same zoom and height as now. */
export function centredOnStage(area: Rect, { camera, visible }: { camera: Camera; visible: Rect }): Camera {
  const top = visible.y + visible.h > area.y && visible.y < area.y + area.h ? visible.y : area.y
  return { at: [area.x + area.w / 2 - visible.w / 2, top], zoom: camera.zoom }
}

/** A column from its top, at most as near as now, and all its breadth on the screen. */
export function wholeStage(area: Rect, { camera, visible }: { camera: Camera; visible: Rect }): Camera {
  const width = visible.w * camera.zoom
  const zoom = Math.min(camera.zoom, Math.max(0.01, (width - 2 * BESIDE_PX) / area.w))
  return { at: [area.x + area.w / 2 - width / zoom / 2, area.y - BESIDE_PX / zoom], zoom }
}

/** A row in the middle, with the same zoom and left edge as now. */
export function centredOnLane(area: Rect, { camera, visible }: { camera: Camera; visible: Rect }): Camera {
  const left = visible.x + visible.w > area.x && visible.x < area.x + area.w ? visible.x : area.x
  return { at: [left, area.y + area.h / 2 - visible.h / 2], zoom: camera.zoom }
}
