import { POSTER, SHEET, roomOn, sheetPlan } from '@wegpunkt/client/scene/sheet-plan'
import type { PdfSpot } from './sights-in-page.ts'

type Size = readonly [w: number, h: number]

/** Where on a poster the board is, of a picture of which this is the size in pixels. */
export function spotOnPoster([w, h]: Size, size: 'A0' | 'A1'): PdfSpot[] {
  const { page, scale, enlarged } = sheetPlan({ x: 0, y: 0, w, h }, { as: 'poster', size })
  const [head, foot] = [(SHEET.margin + POSTER.head) * enlarged, (SHEET.margin + POSTER.foot) * enlarged]
  const over = Math.max(0, page[1] - head - foot - h * scale)
  const from = [(page[0] - w * scale) / 2, head + over / 2] as const
  return [{ page: 1, from, size: [w * scale, h * scale], to: [0, 0], scale: 1 / scale }]
}

/** The line around the board on a page, half of which lies on the board. In points. */
const LINE = 0.5

/** Where on A4 pages behind a cover the parts of the board are: what they share is taken from the last of them. */
export function spotsOnTiles([w, h]: Size, percent: 100 | 75 | 50 | 35): PdfSpot[] {
  const plan = sheetPlan({ x: 0, y: 0, w, h }, { as: 'tiles', percent })
  const room = roomOn(plan.page)
  const scale = 1 / plan.scale
  return plan.tiles.map(({ part }, i) => ({
    page: i + 2,
    from: [room.x + LINE, room.y + LINE],
    size: [room.w - 2 * LINE, room.h - 2 * LINE],
    to: [part.x + LINE * scale, part.y + LINE * scale],
    scale,
  }))
}
