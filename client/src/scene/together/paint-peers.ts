import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Rect } from '@wegpunkt/shared/board/geometry'
import type { Layout } from '@wegpunkt/shared/board/layout'
import type { Elements } from '@wegpunkt/shared/board/read'
import { wordsOf } from '@wegpunkt/shared/board/words'
import { isInLongText } from '@wegpunkt/shared/wire/caret'
import type { Peer } from '../../document/board-document.ts'
import { type Canvas, isReadable } from '../paint/brush.ts'
import { caretIn } from '../paint/caret.ts'
import { drawLine } from '../paint/connector.ts'
import { measureIn } from '../paint/font.ts'
import type { Palette } from '../paint/palette.ts'
import { type TextPlace, lineStart } from '../text-editor/place.ts'
import { outline } from '../overlay/outline.ts'
import type { ShownCursor } from './calm-cursors.ts'
import { type Live, seenRect } from './live.ts'
import { paintCursor } from './paint-cursor.ts'
import { NAME_HEIGHT, lookOf, paintName } from './paint-name.ts'

/** So long after the last letter the name of who types is shown. */
export const NAMED_MS = 2_000
/** More outlines than this say no more, and cover the board. */
const MOST_OUTLINES = 60

export type Shown = {
  readonly peers: readonly Peer[]
  /** The pointers to be drawn, and how. */
  readonly cursors: readonly ShownCursor[]
  /** For how many milliseconds this person has not typed. */
  readonly typedAgo: (clientId: number) => number
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
  for (const cursor of shown.cursors) paintCursor(canvas, cursor, shown.zoom, palette)
}

function paintHold(canvas: Canvas, peer: Peer, shown: Shown, palette: Palette): void {
  const look = lookOf(peer, palette)
  const pixel = 1 / shown.zoom
  if (peer.gesture?.kind === 'connect') {
    const { from, to } = peer.gesture
    drawLine(canvas, { kind: 'line', points: [from, to] }, look.color, 2)
  }
  const { caret } = peer
  const place = caret && shown.textPlace(caret.id)
  if (place && !isInLongText(caret)) paintCaret(canvas, caret.head, place, shown.zoom, look.color)
  const ids = caret ? [caret.id, ...peer.selection] : peer.selection
  let named = false
  for (const id of new Set(ids.slice(0, MOST_OUTLINES))) {
    const element = shown.elements.get(id)
    if (!element) continue
    const typed = id === caret?.id ? (place?.area ?? null) : null
    // What has no place of its own is where its words are.
    const rect = seenRect(element, shown.live.get(id) ?? null, shown.layout) ?? typed
    if (!rect) continue
    outline(canvas, rect, { color: look.color, pixel })
    if (!named) paintTag(canvas, peer, typed ? aboveText(rect, typed) : rect, shown, palette)
    named = true
  }
}

// A title that stands over its frame is not covered by the name of whoever writes it.
function aboveText(rect: Rect, text: Rect): Rect {
  const y = Math.min(rect.y, text.y)
  return { ...rect, y, h: rect.y + rect.h - y }
}

/** Where somebody else types. Titles that end with an ellipsis while they rest have no place for it. */
function paintCaret(canvas: Canvas, head: number, place: TextPlace, zoom: number, color: string): void {
  const { area, element, layout } = place
  if (!isReadable(layout.font, zoom)) return
  const measure = measureIn(layout.font)
  const { line, x } = caretIn(wordsOf(element), layout.lines, head, measure)
  const left = area.x + lineStart(place, line, measure)
  canvas.fillStyle = color
  canvas.fillRect(
    left + x - 1 / zoom,
    area.y + line * layout.font.lineHeight,
    2 / zoom,
    layout.font.lineHeight,
  )
}

/**
 * The name stands on the outline of the first element; one name is enough for a whole selection. Who types there
 * has a pencil beside it, and after a pause the pencil stays alone.
 */
function paintTag(canvas: Canvas, peer: Peer, rect: Rect, shown: Shown, palette: Palette): void {
  const { zoom, top } = shown
  // At the upper border there is no room above, so it stands below.
  const above = (rect.y - top) * zoom >= NAME_HEIGHT + 3
  const at = [-3, above ? -NAME_HEIGHT - 3 : 3] as const
  canvas.save()
  canvas.translate(rect.x, above ? rect.y : rect.y + rect.h)
  canvas.scale(1 / zoom, 1 / zoom)
  if (!peer.caret) paintName(canvas, peer, at, palette)
  else paintName(canvas, peer, at, palette, { pencil: true, named: shown.typedAgo(peer.clientId) < NAMED_MS })
  canvas.restore()
}
