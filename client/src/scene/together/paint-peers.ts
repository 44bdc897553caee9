import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Point, Rect } from '@wegpunkt/shared/board/geometry'
import type { Layout } from '@wegpunkt/shared/board/layout'
import type { Elements } from '@wegpunkt/shared/board/read'
import { wordsOf } from '@wegpunkt/shared/board/words'
import type { Peer } from '../../document/board-document.ts'
import { type Canvas, drawLabel, fillRounded, isReadable } from '../paint/brush.ts'
import { caretIn } from '../paint/caret.ts'
import { drawLine } from '../paint/connector.ts'
import { type Font, measureIn } from '../paint/font.ts'
import type { Palette } from '../paint/palette.ts'
import type { TextPlace } from '../text-editor/place.ts'
import { outline } from '../overlay/outline.ts'
import { type Live, seenRect } from './live.ts'

const nameFont: Font = { size: 11, weight: 600, lineHeight: 14 }
const NAME_HEIGHT = 18
const MOST_NAME_PX = 160
/** More outlines than this say no more, and cover the board. */
const MOST_OUTLINES = 60

export type Shown = {
  readonly peers: readonly Peer[]
  /** Where each cursor is drawn now, by client. */
  readonly cursors: ReadonlyMap<number, Point>
  readonly elements: Elements
  readonly layout: Layout
  readonly live: ReadonlyMap<ElementId, Live>
  readonly zoom: number
  /** The upper border of the screen, in board pixels. */
  readonly top: number
  readonly textPlace: (id: ElementId) => TextPlace | null
}

/** What others have selected, type in and draw, and where their pointers are. Sizes are screen pixels. */
export function paintPeers(canvas: Canvas, shown: Shown, palette: Palette): void {
  for (const peer of shown.peers) paintHold(canvas, peer, shown, palette)
  for (const peer of shown.peers) {
    const at = shown.cursors.get(peer.clientId)
    if (at) paintCursor(canvas, peer, at, shown.zoom, palette)
  }
}

function paintHold(canvas: Canvas, peer: Peer, shown: Shown, palette: Palette): void {
  const look = lookOf(peer, palette)
  const pixel = 1 / shown.zoom
  if (peer.gesture?.kind === 'connect') {
    const { from, to } = peer.gesture
    drawLine(canvas, { kind: 'line', points: [from, to] }, look.color, 2)
  }
  const ids = peer.caret ? [peer.caret.id, ...peer.selection] : peer.selection
  if (peer.caret) paintCaret(canvas, peer.caret, shown, look.color)
  let named = false
  for (const id of new Set(ids.slice(0, MOST_OUTLINES))) {
    const element = shown.elements.get(id)
    const rect = element && seenRect(element, shown.live.get(id) ?? null, shown.layout)
    if (!rect) continue
    outline(canvas, rect, { color: look.color, pixel })
    if (!named) paintTag(canvas, peer, rect, shown, palette)
    named = true
  }
}

/** Where somebody else types. Titles that end with an ellipsis while they rest have no place for it. */
function paintCaret(
  canvas: Canvas,
  { id, head }: NonNullable<Peer['caret']>,
  { textPlace, zoom }: Shown,
  color: string,
): void {
  const place = textPlace(id)
  if (!place || !isReadable(place.layout.font, zoom)) return
  const { area, box, element, layout } = place
  const measure = measureIn(layout.font)
  const { line, x } = caretIn(wordsOf(element), layout.lines, head, measure)
  const width = measure((layout.lines[line] ?? '').trimEnd())
  const left = box.align === 'center' ? area.x + (area.w - width) / 2 : area.x
  canvas.fillStyle = color
  canvas.fillRect(
    left + x - 1 / zoom,
    area.y + line * layout.font.lineHeight,
    2 / zoom,
    layout.font.lineHeight,
  )
}

// The name stands on the outline of the first element; one name is enough for a whole selection.
function paintTag(canvas: Canvas, peer: Peer, rect: Rect, { zoom, top }: Shown, palette: Palette): void {
  // At the upper border there is no room above, so it stands below.
  const above = (rect.y - top) * zoom >= NAME_HEIGHT + 3
  canvas.save()
  canvas.translate(rect.x, above ? rect.y : rect.y + rect.h)
  canvas.scale(1 / zoom, 1 / zoom)
  paintName(canvas, peer, [-3, above ? -NAME_HEIGHT - 3 : 3], palette)
  canvas.restore()
}

function paintCursor(canvas: Canvas, peer: Peer, [x, y]: Point, zoom: number, palette: Palette): void {
  const { color } = lookOf(peer, palette)
  canvas.save()
  canvas.translate(x, y)
  canvas.scale(1 / zoom, 1 / zoom)
  canvas.beginPath()
  canvas.moveTo(0, 0)
  canvas.lineTo(0, 16.5)
  canvas.lineTo(4.3, 12.4)
  canvas.lineTo(11.6, 11.9)
  canvas.closePath()
  canvas.lineJoin = 'round'
  canvas.lineWidth = 2.5
  canvas.strokeStyle = palette.theme.card.fill
  canvas.stroke()
  canvas.fillStyle = color
  canvas.fill()
  paintName(canvas, peer, [11, 16], palette)
  canvas.restore()
}

function paintName(canvas: Canvas, { person }: Peer, [x, y]: Point, palette: Palette): void {
  const department = palette.department(person.department)
  const text = department ? `${person.name} · ${department.code}` : person.name
  const width = Math.min(MOST_NAME_PX, measureIn(nameFont)(text)) + 12
  fillRounded(canvas, { x, y, w: width, h: NAME_HEIGHT }, 5, department?.color ?? palette.theme.nobody)
  const color = department?.ink ?? '#1b1a17'
  drawLabel(canvas, text, {
    x: x + 6,
    middle: y + NAME_HEIGHT / 2,
    width: MOST_NAME_PX,
    font: nameFont,
    color,
  })
}

const lookOf = ({ person }: Peer, palette: Palette): { readonly color: string } => ({
  color: palette.department(person.department)?.color ?? palette.theme.nobody,
})
