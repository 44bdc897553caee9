import type { Rect } from '@wegpunkt/shared/board/geometry'
import { type Canvas, drawLabel } from '../../paint/brush.ts'
import { type Font, measureIn } from '../../paint/font.ts'
import { type SceneTheme, faded } from '../../theme.ts'
import type { About } from '../drawing/drawing.ts'
import type { SheetPlan } from './sheet-plan.ts'
import type { SheetWords } from './sheet-words.ts'

export const titleFont: Font = { size: 22, weight: 600, lineHeight: 28 }
const nameFont: Font = { size: 10, weight: 400, lineHeight: 15 }
const valueFont: Font = { size: 10, weight: 600, lineHeight: 15 }
const smallTitleFont: Font = { size: 11, weight: 600, lineHeight: 15 }
const smallFont: Font = { size: 9, weight: 400, lineHeight: 13 }
const GAP = 5
const BETWEEN = 20

/** Before everything else on its page. */
export const titleAbout: About = { key: 'title', role: 'title', order: -3 }
export const factsAbout: About = { key: 'facts', role: 'text', order: -2 }

type Place = { readonly x: number; readonly y: number; readonly width: number; readonly theme: SceneTheme }

/** The facts in rows: as many beside each other as there is room for. Gives their height. */
export function paintFacts(
  canvas: Canvas,
  facts: SheetWords['facts'],
  { x, y, width, theme }: Place,
): number {
  let [left, middle] = [x, y + nameFont.lineHeight / 2]
  for (const [name, value] of facts) {
    const wide = measureIn(nameFont)(name) + GAP + measureIn(valueFont)(value)
    if (left > x && left + wide > x + width) {
      left = x
      middle += nameFont.lineHeight
    }
    left += drawLabel(canvas, name, { x: left, middle, width, font: nameFont, color: theme.inkSoft }) + GAP
    const room = x + width - left
    left +=
      drawLabel(canvas, value, { x: left, middle, width: room, font: valueFont, color: theme.ink }) + BETWEEN
  }
  return middle + nameFont.lineHeight / 2 - y
}

type Page = {
  readonly number: number
  readonly plan: SheetPlan
  readonly words: SheetWords
  readonly theme: SceneTheme
}

/** Along the top of a page of many: what it is, which page, and where that is among the others. */
export function paintPageHead(canvas: Canvas, { x, y, w }: Rect, { number, plan, words, theme }: Page): void {
  const grid = { h: 22, w: Math.min(60, (22 * plan.columns * 1.2) / plan.rows) }
  const end = x + w - grid.w
  paintPlaces(canvas, { x: end, y, ...grid }, number, plan, theme)
  const page = words.page(number, plan.pages)
  const pageWidth = measureIn(smallFont)(page)
  const middle = y + grid.h / 2
  drawLabel(canvas, page, {
    x: end - pageWidth - 10,
    middle,
    width: pageWidth + 1,
    font: smallFont,
    color: theme.inkSoft,
  })
  const room = end - pageWidth - 26 - x
  const taken = drawLabel(canvas, words.title, {
    x,
    middle,
    width: room,
    font: smallTitleFont,
    color: theme.ink,
  })
  const [, version = ''] = words.facts[0] ?? []
  const left = x + taken + 10
  drawLabel(canvas, version, {
    x: left,
    middle,
    width: x + room - left,
    font: smallFont,
    color: theme.inkSoft,
  })
}

/** All pages as small squares, this one filled. The first one is the cover, and has none. */
function paintPlaces(
  canvas: Canvas,
  { x, y, w, h }: Rect,
  number: number,
  plan: SheetPlan,
  theme: SceneTheme,
): void {
  const [cw, ch] = [w / plan.columns, h / plan.rows]
  const here = plan.tiles[number - 2]
  if (here) {
    canvas.fillStyle = theme.accent
    canvas.fillRect(x + here.column * cw, y + here.row * ch, cw, ch)
  }
  canvas.strokeStyle = faded(theme.inkSoft, 0.7)
  canvas.lineWidth = 0.5
  canvas.strokeRect(x, y, w, h)
  canvas.beginPath()
  for (let i = 1; i < plan.columns; i++) line(canvas, [x + i * cw, y], [x + i * cw, y + h])
  for (let i = 1; i < plan.rows; i++) line(canvas, [x, y + i * ch], [x + w, y + i * ch])
  canvas.stroke()
}

export function line(canvas: Canvas, from: readonly [number, number], to: readonly [number, number]): void {
  canvas.moveTo(...from)
  canvas.lineTo(...to)
}
