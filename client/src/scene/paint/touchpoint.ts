import type { Rect, Size } from '@wegpunkt/shared/board/geometry'
import type { Feeling, Touchpoint } from '@wegpunkt/shared/board/schema'
import type { EventCounts } from '../../editor/method/events.ts'
import type { CardSign } from '../signs/card-sign.ts'
import { type SceneTheme, faded } from '../theme.ts'
import {
  type Canvas,
  drawCode,
  drawLabel,
  drawText,
  fillRounded,
  isReadable,
  roundedPath,
  strikeText,
  strokeRounded,
} from './brush.ts'
import { drawFace } from './face.ts'
import { measureIn } from './font.ts'
import { drawIcon } from './icon.ts'
import { FACE_RADIUS, ICON_SIZE, rowOf } from './card-row.ts'
import { paintCardSigns } from './card-signs.ts'
import { RING_WIDTH, hasAnswers, paintRing } from './question-ring.ts'
import { paintNoteCount } from './note-count.ts'
import type { Palette } from './palette.ts'
import { CARD_EDGE, CARD_PADDING, CARD_ROW_HEIGHT, codeFont, smallFont, textBoxOf } from './text-box.ts'
import { layOutText, layOutTextOf } from './text-layout.ts'

const RADIUS = 8
const CODE_SIZE = 18
const DOT_RADIUS = 4
const GAP = 6
const MOST_FACES = 3
/** More supporting departments than this are one more dot in grey. */
const MOST_DOTS = 4

export type CardState = {
  readonly zoom: number
  readonly size: Size
  /** One a persona that is shown and has said so. */
  readonly feelings: readonly Feeling[]
  /** How many notes were put on it. */
  readonly notes: number
  /** Of which class they are; null where none has one. */
  readonly events: EventCounts | null
  readonly sign: CardSign | null
  /** The title is being typed, so the editor in place draws it. */
  readonly editing: boolean
}

/** One touchpoint: whose it is at the left edge, what it is in two lines, and a row of how and how well. */
export function paintTouchpoint(canvas: Canvas, card: Touchpoint, state: CardState, palette: Palette): void {
  const { theme } = palette
  const [w, h] = state.size
  const area: Rect = { x: 0, y: 0, w, h }
  const indirect = card.contact === 'indirect'
  const draft = card.title.trim() === ''
  fillRounded(canvas, { x: 0, y: 1.5, w, h: h + 0.5 }, RADIUS, theme.card.shadow)
  fillRounded(canvas, area, RADIUS, indirect || draft ? theme.card.fillSoft : theme.card.fill)
  paintEdge(canvas, card, area, palette)
  paintOutline(canvas, card, area, theme)
  if (!state.editing) paintTitle(canvas, card, state, palette)
  if (h >= CARD_ROW_HEIGHT * 1.5) paintRow(canvas, card, state, palette)
  const unsorted = state.events ? state.events.unsorted : state.notes
  if (unsorted > 0 && !palette.customer) paintNoteCount(canvas, unsorted, w, { zoom: state.zoom, theme })
  paintCardSigns(canvas, card, state, palette)
  state.sign?.paint(canvas, card, state.zoom, palette)
}

const DRAFT_DASH = [6, 4]
const PLANNED_DASH = [1.5, 3.5]

// Dashed: it is not there. Dotted: it is on its way. Red: one bad event here ends it all.
function paintOutline(canvas: Canvas, card: Touchpoint, { w, h }: Rect, theme: SceneTheme): void {
  const { status, dealBreaker, title } = card
  const isDraft = title.trim() === ''
  const dash = isDraft || status === 'missing' ? DRAFT_DASH : status === 'planned' ? PLANNED_DASH : null
  const isDeadly = dealBreaker !== undefined
  const width = isDeadly ? 2 : 1
  const color = isDeadly ? theme.danger : dash ? theme.connector : theme.card.line
  const inner = { x: width / 2, y: width / 2, w: w - width, h: h - width }
  strokeRounded(canvas, inner, RADIUS, dash ? { color, width, dash } : { color, width })
}

// What others run is drawn softer: its edge is dotted where one's own is solid.
function paintEdge(canvas: Canvas, card: Touchpoint, { w, h }: Rect, { theme, department }: Palette): void {
  const color = department(card.department)?.color ?? theme.nobody
  canvas.save()
  roundedPath(canvas, { x: 0, y: 0, w, h }, RADIUS)
  canvas.clip()
  if (card.contact === 'direct') {
    canvas.fillStyle = color
    canvas.fillRect(0, 0, CARD_EDGE, h)
  } else {
    canvas.fillStyle = faded(color, 0.28)
    canvas.fillRect(0, 0, CARD_EDGE, h)
    canvas.fillStyle = color
    for (let y = 4; y < h; y += 10) canvas.fillRect(0, y, CARD_EDGE, 5)
  }
  canvas.restore()
}

function paintTitle(canvas: Canvas, card: Touchpoint, { zoom, size }: CardState, palette: Palette): void {
  const box = textBoxOf(card, size)
  if (!box || !isReadable(box.fonts[0], zoom)) return
  const draft = card.title.trim() === ''
  const layout = draft ? layOutText(palette.words.untitled, box) : layOutTextOf(card, card.title, box)
  const isGoing = card.status === 'retire'
  const color = draft || isGoing ? palette.theme.inkSoft : palette.theme.ink
  drawText(canvas, box, layout, color)
  if (isGoing) strikeText(canvas, box, layout, color)
}

function paintRow(canvas: Canvas, card: Touchpoint, state: CardState, palette: Palette): void {
  const { theme, words } = palette
  const [w, h] = state.size
  const middle = h - CARD_ROW_HEIGHT / 2 - 1
  const { label, icon } = palette.channel(card.channel)
  const text = label || (card.contact === 'indirect' ? words.indirect : '')
  const faces = state.feelings.slice(0, MOST_FACES)
  const left = paintDepartments(
    canvas,
    card,
    { left: CARD_EDGE + CARD_PADDING - 2, middle, zoom: state.zoom },
    palette,
  )
  const ring = hasAnswers(card) && !palette.customer && isReadable(smallFont, state.zoom) ? RING_WIDTH : 0
  const row = rowOf({
    left,
    right: w - CARD_PADDING - ring,
    faces: faces.length,
    text: measureIn(smallFont)(text),
    mark: (card.description ?? '').trim() !== '',
  })
  if (ring > 0) {
    const x = w - CARD_PADDING - faces.length * row.faceStep - RING_WIDTH / 2
    const isProven = state.sign?.isProven ?? card.customersAsked?.evidence !== undefined
    paintRing(canvas, card, { x, y: middle, isProven }, theme)
  }
  faces.toReversed().forEach((feeling, i) => {
    const x = w - CARD_PADDING - FACE_RADIUS - i * row.faceStep
    drawFace(canvas, feeling, { x, y: middle, radius: FACE_RADIUS }, theme)
  })
  if (!isReadable(smallFont, state.zoom)) return
  const iconAt = { y: middle - ICON_SIZE / 2, size: ICON_SIZE, color: theme.inkSoft }
  if (row.mark !== null) drawIcon(canvas, 'align-left', { ...iconAt, x: row.mark })
  if (!text) return
  const name = label ? icon : 'broadcast'
  if (row.icon) drawIcon(canvas, name, { ...iconAt, x: left })
  const { x, width } = row
  drawLabel(canvas, text, { x, middle, width, font: smallFont, color: theme.inkSoft })
}

function paintDepartments(
  canvas: Canvas,
  card: Touchpoint,
  { left, middle, zoom }: { left: number; middle: number; zoom: number },
  { theme, department, customer }: Palette,
): number {
  const look = department(card.department)
  let x = left
  if (look) {
    const chip = { x, y: middle - CODE_SIZE / 2, w: CODE_SIZE, h: CODE_SIZE }
    fillRounded(canvas, chip, 4, look.color)
    if (isReadable(codeFont, zoom)) drawCode(canvas, look.code, chip, { font: codeFont, color: look.ink })
    x += CODE_SIZE + GAP
  }
  const supporting = customer ? [] : card.supporting.filter((key) => key !== card.department)
  for (const key of supporting.slice(0, MOST_DOTS)) {
    canvas.beginPath()
    canvas.arc(x + DOT_RADIUS - 2, middle, DOT_RADIUS, 0, 2 * Math.PI)
    canvas.fillStyle = department(key)?.color ?? theme.nobody
    canvas.fill()
    canvas.lineWidth = 1
    canvas.strokeStyle = theme.card.fill
    canvas.stroke()
    x += 2 * DOT_RADIUS - 1
  }
  return supporting.length > 0 ? x + GAP - 2 : x
}
