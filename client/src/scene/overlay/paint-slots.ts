import { eventClasses } from '@wegpunkt/shared/board/choices'
import { faceOfClass } from '../../editor/method/events.ts'
import type { Slots } from '../../editor/method/slots.ts'
import { type Canvas, drawLabel, fillRounded, isReadable, strokeRounded } from '../paint/brush.ts'
import { drawFace } from '../paint/face.ts'
import { measureIn } from '../paint/font.ts'
import type { Palette } from '../paint/palette.ts'
import { smallFont } from '../paint/text-box.ts'

const RADIUS = 8
const FACE_RADIUS = 11

/** The three slots of a touchpoint, above the note that is held over it; the one it would fall into stands out. */
export function paintSlots(
  canvas: Canvas,
  { areas, over }: Slots,
  zoom: number,
  { theme, words }: Palette,
): void {
  const pixel = 1 / zoom
  areas.forEach((area, i) => {
    const name = eventClasses[i]
    if (!name) return
    const isOver = name === over
    const color = theme.feeling[faceOfClass[name]] ?? theme.nobody
    const inner = { x: area.x + 2, y: area.y + 2, w: area.w - 4, h: area.h - 4 }
    fillRounded(canvas, inner, RADIUS, theme.card.fill)
    strokeRounded(canvas, inner, RADIUS, { color, width: (isOver ? 3 : 1.25) * pixel })
    const x = area.x + area.w / 2
    const label = words.slots[i] ?? ''
    const width = measureIn(smallFont)(label)
    const isNamed = isReadable(smallFont, zoom) && width <= inner.w
    const y = area.y + area.h / 2 - (isNamed ? smallFont.lineHeight / 2 : 0)
    drawFace(canvas, faceOfClass[name], { x, y, radius: isOver ? FACE_RADIUS * 1.2 : FACE_RADIUS }, theme)
    if (!isNamed) return
    const middle = y + FACE_RADIUS + smallFont.lineHeight / 2 + 3
    drawLabel(canvas, label, {
      x: x - width / 2,
      middle,
      width: width + 1,
      font: smallFont,
      color: theme.ink,
    })
  })
}
