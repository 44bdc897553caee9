import { type EventClass, eventClasses, wishes } from '@wegpunkt/shared/board/choices'
import type { Size } from '@wegpunkt/shared/board/geometry'
import type { Touchpoint } from '@wegpunkt/shared/board/schema'
import { type EventCounts, faceOfClass } from '../../editor/method/events.ts'
import type { SceneTheme } from '../theme.ts'
import { type Canvas, drawCode, fillRounded, isReadable, strokeRounded } from './brush.ts'
import { drawFace } from './face.ts'
import { measureIn } from './font.ts'
import { drawIcon } from './icon.ts'
import type { Palette } from './palette.ts'
import { CARD_EDGE, CARD_PADDING, codeFont } from './text-box.ts'

/*
 * What the method says of a touchpoint, around the edge of its card: doors at the sides, events at the top right,
 * the deal-breaker at the top left, wishes at the foot. Nothing is there before it is set, and nothing that is too
 * small to be made out. How far they stand out, editor/place/painted-area.ts leaves room for.
 */

const DOOR_RADIUS = 9
const DOOR_ICON = 12
const DANGER_RADIUS = 8
const SIGN_HEIGHT = 18
/** The number of notes without a class is at the corner, and as wide as this. */
const NOTES_WIDTH = 26
const FACE_RADIUS = 6
const PADDING = 5
const GAP = 3
const BETWEEN = 7
const MOST_SHOWN = 99

type Signs = { readonly zoom: number; readonly size: Size; readonly events: EventCounts | null }

export function paintCardSigns(
  canvas: Canvas,
  card: Touchpoint,
  { zoom, size: [w, h], events }: Signs,
  { theme }: Palette,
): void {
  if (!isReadable(codeFont, zoom)) return
  if (card.wishes) paintWishes(canvas, card.wishes, [w, h], theme)
  if (card.entry) paintDoor(canvas, 'door-enter', 0, h, theme)
  if (card.exit) paintDoor(canvas, 'door-exit', w, h, theme)
  if (card.dealBreaker !== undefined) paintDanger(canvas, theme)
  if (events) paintEvents(canvas, events, w, theme)
}

function paintDoor(canvas: Canvas, icon: string, x: number, height: number, theme: SceneTheme): void {
  const y = height / 2 - 4
  canvas.beginPath()
  canvas.arc(x, y, DOOR_RADIUS, 0, 2 * Math.PI)
  canvas.fillStyle = theme.card.fill
  canvas.fill()
  canvas.lineWidth = 1
  canvas.strokeStyle = theme.connector
  canvas.stroke()
  drawIcon(canvas, icon, { x: x - DOOR_ICON / 2, y: y - DOOR_ICON / 2, size: DOOR_ICON, color: theme.ink })
}

function paintDanger(canvas: Canvas, theme: SceneTheme): void {
  const at = 4
  canvas.beginPath()
  canvas.arc(at, at, DANGER_RADIUS, 0, 2 * Math.PI)
  canvas.fillStyle = theme.danger
  canvas.fill()
  canvas.beginPath()
  canvas.moveTo(at, at - 4)
  canvas.lineTo(at, at + 1)
  canvas.moveTo(at, at + 4)
  canvas.lineTo(at, at + 4.01)
  canvas.lineWidth = 2
  canvas.lineCap = 'round'
  canvas.strokeStyle = theme.card.fill
  canvas.stroke()
  canvas.lineCap = 'butt'
}

// "☹ 3  ☺ 5": a class without an event is left out, so that there is no 0 : 0 (METHOD.md M9).
function paintEvents(canvas: Canvas, events: EventCounts, cardWidth: number, theme: SceneTheme): void {
  let width = 2 * PADDING - BETWEEN
  for (const name of eventClasses) if (events[name] > 0) width += entryWidth(events, name) + BETWEEN
  const right = cardWidth + 6 - (events.unsorted > 0 ? NOTES_WIDTH : 0)
  const sign = { x: right - width, y: -SIGN_HEIGHT / 2, w: width, h: SIGN_HEIGHT }
  fillRounded(canvas, sign, SIGN_HEIGHT / 2, theme.card.fill)
  const edge = { x: sign.x + 0.5, y: sign.y + 0.5, w: sign.w - 1, h: sign.h - 1 }
  strokeRounded(canvas, edge, SIGN_HEIGHT / 2, { color: theme.connector, width: 1 })
  let x = sign.x + PADDING
  for (const name of eventClasses) {
    if (events[name] === 0) continue
    drawFace(canvas, faceOfClass[name], { x: x + FACE_RADIUS, y: 0, radius: FACE_RADIUS }, theme)
    const text = shown(events[name])
    const from = x + 2 * FACE_RADIUS + GAP
    const box = { x: from, y: sign.y, w: measureIn(codeFont)(text), h: SIGN_HEIGHT }
    drawCode(canvas, text, box, { font: codeFont, color: theme.ink })
    x += entryWidth(events, name) + BETWEEN
  }
}

const shown = (count: number): string => (count > MOST_SHOWN ? `${MOST_SHOWN}+` : String(count))

const entryWidth = (events: EventCounts, name: EventClass): number =>
  2 * FACE_RADIUS + GAP + measureIn(codeFont)(shown(events[name]))

const STRIP_HEIGHT = 4
const STRIP_GAP = 3

// Filled: met. Hollow: not met. A thin line: neither nor. A pale one: nobody looked, which is not neither nor.
function paintWishes(
  canvas: Canvas,
  marks: NonNullable<Touchpoint['wishes']>,
  [w, h]: Size,
  theme: SceneTheme,
): void {
  const left = CARD_EDGE + CARD_PADDING - 2
  const width = (w - left - CARD_PADDING - STRIP_GAP * (wishes.length - 1)) / wishes.length
  const top = h - STRIP_HEIGHT - 2.5
  if (width < STRIP_GAP) return
  let x = left
  for (const wish of wishes) {
    const mark = marks[wish]
    if (mark === 1) {
      canvas.fillStyle = theme.feeling[2] ?? theme.nobody
      canvas.fillRect(x, top, width, STRIP_HEIGHT)
    } else if (mark === -1) {
      canvas.strokeStyle = theme.feeling[-2] ?? theme.nobody
      canvas.lineWidth = 1.25
      canvas.strokeRect(x + 0.6, top + 0.6, width - 1.2, STRIP_HEIGHT - 1.2)
    } else {
      canvas.fillStyle = mark === 0 ? theme.connector : theme.card.line
      canvas.fillRect(x, top + 1, width, 2)
    }
    x += width + STRIP_GAP
  }
}
