import { type Rect, rectOf } from '@wegpunkt/shared/board/geometry'
import { type Canvas, drawLabel, drawText } from '../../paint/brush.ts'
import { type Font, measureIn } from '../../paint/font.ts'
import { layOutText } from '../../paint/text-layout.ts'
import type { TextBox } from '../../paint/text-box.ts'
import { faded } from '../../theme.ts'
import { paintLegend } from './paint-legend.ts'
import { factsAbout, paintFacts, titleAbout, titleFont } from './paint-sheet-head.ts'
import { SHEET } from './sheet-plan.ts'
import type { Told } from './told.ts'

const GAP = 14
const LEGEND_HEIGHT = 110
const numberFont: Font = { size: 11, weight: 600, lineHeight: 14 }

/** The first page of a print that is laid side by side: what it is, all of it small with the numbers of its pages. */
export function paintCover(canvas: Canvas, overview: CanvasImageSource, told: Told): void {
  const { picture, plan, words, theme, about } = told
  const [width, height] = plan.page
  const { margin } = SHEET
  const inner = width - 2 * margin
  about(titleAbout)
  let y =
    margin + writeTitle(canvas, words.title, { x: margin, y: margin, width: inner }, theme.ink) + GAP / 2
  about(factsAbout)
  y += paintFacts(canvas, words.facts, { x: margin, y, width: inner, theme }) + GAP
  about(null)
  const room = { x: margin, y, w: inner, h: height - y - margin - LEGEND_HEIGHT - GAP }
  const { area } = picture.scope
  const scale = Math.min(room.w / area.w, room.h / area.h)
  const place = rectOf([room.x, room.y], [area.w * scale, area.h * scale])
  about({ key: 'overview', role: 'image', order: -1, alt: words.overview })
  canvas.drawImage(overview, place.x, place.y, place.w, place.h)
  about(null)
  paintPages(canvas, place, scale, told)
  about({ key: 'legend', role: 'text', order: 0 })
  paintLegend(canvas, picture.board, {
    x: margin,
    y: place.y + place.h + GAP,
    width: inner,
    words: words.legend,
  })
  about(null)
}

function paintPages(canvas: Canvas, place: Rect, scale: number, { plan, theme, picture }: Told): void {
  const { area } = picture.scope
  canvas.save()
  canvas.beginPath()
  canvas.rect(place.x - 0.5, place.y - 0.5, place.w + 1, place.h + 1)
  canvas.clip()
  canvas.strokeStyle = theme.accent
  canvas.lineWidth = 0.75
  plan.tiles.forEach(({ part }, i) => {
    const x = place.x + (part.x - area.x) * scale
    const y = place.y + (part.y - area.y) * scale
    const [w, h] = [part.w * scale, part.h * scale]
    canvas.strokeRect(x, y, w, h)
    const text = String(i + 2)
    const [cx, cy] = [
      (x + Math.min(x + w, place.x + place.w)) / 2,
      (y + Math.min(y + h, place.y + place.h)) / 2,
    ]
    const wide = measureIn(numberFont)(text)
    canvas.beginPath()
    canvas.arc(cx, cy, 11, 0, 2 * Math.PI)
    canvas.fillStyle = faded(theme.canvas, 0.9)
    canvas.fill()
    canvas.stroke()
    drawLabel(canvas, text, {
      x: cx - wide / 2,
      middle: cy,
      width: 3 * numberFont.size,
      font: numberFont,
      color: theme.accent,
    })
  })
  canvas.restore()
}

/** In two lines at most. Gives its height. */
export function writeTitle(
  canvas: Canvas,
  title: string,
  { x, y, width }: { x: number; y: number; width: number },
  color: string,
): number {
  const box: TextBox = {
    area: { x, y, w: width, h: 2 * titleFont.lineHeight },
    fonts: [titleFont],
    align: 'left',
    vertical: 'top',
    overflows: false,
  }
  const layout = layOutText(title, box)
  drawText(canvas, box, layout, color)
  return layout.lines.length * titleFont.lineHeight
}
