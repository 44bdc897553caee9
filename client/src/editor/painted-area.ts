import { type Rect, boundsOf } from '@wegpunkt/shared/board/geometry'
import { type Layout, isPlaced } from '@wegpunkt/shared/board/layout'
import type { Elements } from '@wegpunkt/shared/board/read'
import type { Connector, Element, Endpoint, PlacedElement } from '@wegpunkt/shared/board/schema'
import { MAX_TEXT_CHARS } from '@wegpunkt/shared/limits'

/** Shadows and the middle of a border lie outside of the rectangle. */
const MARGIN_PX = 4
/** A curve or an elbow leaves the rectangle around its ends by so much at most, and its label may be as wide. */
const LINE_MARGIN_PX = 90
/** The number of its notes stands out over the corner of a touchpoint. */
const CARD_MARGIN_PX = 12
/** The title above a frame, and the description below an image. */
const FRAME_TITLE_PX = 28
const IMAGE_TEXT_PX = 28

type Around = { readonly elements: Elements; readonly layout: Layout }

/** Everything that an element may be painted on, in board pixels; null if it has nothing to be drawn. */
export function paintedArea(element: Element, { elements, layout }: Around): Rect | null {
  if (isPlaced(element)) return paintedIn(element, layout.rectOf(element))
  return connectorArea(element, (end) => {
    const at = elements.get(end)
    return at && isPlaced(at) ? layout.rectOf(at) : null
  })
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
  const below = element.kind === 'image' ? IMAGE_TEXT_PX : MARGIN_PX
  const grown = { x: x - MARGIN_PX, y: y - above, w: w + MARGIN_PX + margin, h: h + above + below }
  return element.kind === 'text' ? withOverflow(grown, element.text, element.fontSize, rect.w) : grown
}

/** Around a connector's ends, however it goes from one to the other. */
export function connectorArea({ from, to }: Connector, rectOf: (end: string) => Rect | null): Rect | null {
  const rectAt = (end: Endpoint): Rect | null =>
    typeof end === 'string' ? rectOf(end) : { x: end[0], y: end[1], w: 1, h: 1 }
  const [a, b] = [rectAt(from), rectAt(to)]
  const around = a && b && boundsOf([a, b])
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
