import { type Rect, boundsOf, rectOf } from '@wegpunkt/shared/board/geometry'
import { type Layout, isPlaced } from '@wegpunkt/shared/board/layout'
import type { Elements } from '@wegpunkt/shared/board/read'
import type { Element, PlacedElement } from '@wegpunkt/shared/board/schema'
import { MAX_TEXT_CHARS } from '@wegpunkt/shared/limits'
import { type ConnectorPath, pathOf } from './connector-path.ts'

/** Shadows and the middle of a border lie outside of the rectangle. */
const MARGIN_PX = 4
/** A line's label and its heads lie over it, half of them on either side. */
const LINE_MARGIN_PX = 90
/** The number of its notes stands out over the corner of a touchpoint, its doors over the sides. */
const CARD_MARGIN_PX = 12
/** What a workshop says of an element stands out over its lower edge. */
const BADGE_MARGIN_PX = 12
/** The title above a frame, and the description below an image. */
const FRAME_TITLE_PX = 28
const IMAGE_TEXT_PX = 28

type Around = { readonly elements: Elements; readonly layout: Layout }

/** Everything that an element may be painted on, in board pixels; null if it has nothing to be drawn. */
export function paintedArea(element: Element, { elements, layout }: Around): Rect | null {
  if (isPlaced(element)) return paintedIn(element, layout.rectOf(element))
  const path = pathOf({ board: { elements }, layout }, element)
  return path && aroundPath(path)
}

/** The same for an element that lies in this rectangle, turned by `angle` degrees if that is given. */
export function paintedIn(
  element: PlacedElement,
  rect: Rect,
  angle = 'angle' in element ? element.angle : 0,
): Rect {
  const { x, y, w, h } = angle ? turnedBounds(rect, angle) : rect
  const margin = element.kind === 'touchpoint' ? CARD_MARGIN_PX : MARGIN_PX
  const above = element.kind === 'frame' ? FRAME_TITLE_PX : margin
  const below = element.kind === 'image' ? IMAGE_TEXT_PX : BADGE_MARGIN_PX
  const grown = { x: x - margin, y: y - above, w: w + 2 * margin, h: h + above + below }
  return element.kind === 'text' ? withOverflow(grown, element.text, element.fontSize, rect.w) : grown
}

// A curve lies within its control points, however it goes.
function aroundPath({ points }: ConnectorPath): Rect | null {
  const around = boundsOf(points.map((point) => rectOf(point, [1, 1])))
  if (!around) return null
  const { x, y, w, h } = around
  return {
    x: x - LINE_MARGIN_PX,
    y: y - LINE_MARGIN_PX,
    w: w + 2 * LINE_MARGIN_PX,
    h: h + 2 * LINE_MARGIN_PX,
  }
}

/** The upright rectangle around one that is turned about its middle. */
export function turnedBounds({ x, y, w, h }: Rect, degrees: number): Rect {
  const radians = (degrees * Math.PI) / 180
  const [sin, cos] = [Math.abs(Math.sin(radians)), Math.abs(Math.cos(radians))]
  const [width, height] = [w * cos + h * sin, w * sin + h * cos]
  return { x: x + (w - width) / 2, y: y + (h - height) / 2, w: width, h: height }
}

// A plain text has no card around it and runs on below its rectangle: no line is higher or wider than this.
function withOverflow(area: Rect, text: string, fontSize: number, width: number): Rect {
  const charsInLine = Math.max(1, Math.floor(width / fontSize))
  const paragraphs = text.slice(0, MAX_TEXT_CHARS).split('\n')
  const lines = paragraphs.reduce((sum, { length }) => sum + Math.max(1, Math.ceil(length / charsInLine)), 0)
  return { ...area, h: Math.max(area.h, lines * fontSize * 1.4) }
}
