import type { Canvas } from '../../paint/canvas.ts'
import { paintPicture } from '../painted/paint-picture.ts'
import { writeTitle } from './paint-cover.ts'
import { paintLegend } from './paint-legend.ts'
import { factsAbout, paintFacts, titleAbout } from './paint-sheet-head.ts'
import { POSTER, SHEET } from './sheet-plan.ts'
import type { Told } from './told.ts'

/** One large page: the head, the whole board as large as it fits, and what its signs mean. */
export function* paintPoster(canvas: Canvas, told: Told): Generator<void> {
  const { picture, plan, words, theme, about, readAs } = told
  const { enlarged } = plan
  const [width, height] = [plan.page[0] / enlarged, plan.page[1] / enlarged]
  const { margin } = SHEET
  const inner = width - 2 * margin
  canvas.save()
  canvas.scale(enlarged, enlarged)
  about(titleAbout)
  const title = writeTitle(canvas, words.title, { x: margin, y: margin - 4, width: inner }, theme.ink)
  about(factsAbout)
  paintFacts(canvas, words.facts, { x: margin, y: margin + title, width: inner, theme })
  about({ key: 'legend', role: 'text', order: Number.MAX_SAFE_INTEGER })
  const foot = height - margin - POSTER.foot + 12
  paintLegend(canvas, picture.board, { x: margin, y: foot, width: inner, words: words.legend })
  about(null)
  canvas.restore()

  const { area } = picture.scope
  const room = plan.page[1] - (2 * margin + POSTER.head + POSTER.foot) * enlarged
  const left = (plan.page[0] - area.w * plan.scale) / 2
  const top = (margin + POSTER.head) * enlarged + Math.max(0, room - area.h * plan.scale) / 2
  canvas.save()
  canvas.translate(left, top)
  canvas.beginPath()
  canvas.rect(0, 0, area.w * plan.scale, area.h * plan.scale)
  canvas.clip()
  canvas.scale(plan.scale, plan.scale)
  canvas.translate(-area.x, -area.y)
  yield* paintPicture(canvas, area, picture, { about, readAs })
  canvas.restore()
}
