import type { Touchpoint } from '@wegpunkt/shared/board/schema'
import { type Canvas, drawCode, fillRounded, isReadable, strokeRounded } from '../paint/brush.ts'
import { measureIn } from '../paint/font.ts'
import { drawIcon } from '../paint/icon.ts'
import type { Palette } from '../paint/palette.ts'
import { codeFont } from '../paint/text-box.ts'
import type { SignFacts } from './journey-signs.ts'

const HEIGHT = 18
const ICON = 12
const PADDING = 5
const GAP = 3
/** Where the first one begins; where the sign of a deal-breaker is, beside that. */
const LEFT = 6
const BESIDE_DANGER = 15
const MOST_SHOWN = 99

/** Along the upper edge from the left: the moments that matter, and how many measures are open. */
export function paintSigns(
  canvas: Canvas,
  { moments, measures }: SignFacts,
  { card, zoom }: { card: Touchpoint; zoom: number },
  { theme, customer }: Palette,
): void {
  if (!isReadable(codeFont, zoom)) return
  let x = card.dealBreaker === undefined ? LEFT : BESIDE_DANGER
  const pill = (width: number, color: string): void => {
    const sign = { x, y: -HEIGHT / 2, w: width, h: HEIGHT }
    fillRounded(canvas, sign, HEIGHT / 2, theme.card.fill)
    const edge = { x: sign.x + 0.5, y: sign.y + 0.5, w: sign.w - 1, h: sign.h - 1 }
    strokeRounded(canvas, edge, HEIGHT / 2, { color, width: 1 })
  }
  for (const { kind, isHollow } of moments) {
    const color = theme.feeling[kind === 'lovepoint' ? 2 : -2] ?? theme.nobody
    pill(HEIGHT, color)
    const at = { x: x + (HEIGHT - ICON) / 2, y: -ICON / 2, size: ICON, color, filled: !isHollow }
    drawIcon(canvas, kind === 'lovepoint' ? 'heart' : 'bolt', at)
    x += HEIGHT + GAP
  }
  // What is worked on inside of the company is nothing that customers see.
  if (measures === 0 || customer) return
  const text = measures > MOST_SHOWN ? `${MOST_SHOWN}+` : String(measures)
  const width = measureIn(codeFont)(text)
  pill(2 * PADDING + ICON + GAP + width, theme.connector)
  drawIcon(canvas, 'clipboard-check', { x: x + PADDING, y: -ICON / 2, size: ICON, color: theme.ink })
  const box = { x: x + PADDING + ICON + GAP, y: -HEIGHT / 2, w: width, h: HEIGHT }
  drawCode(canvas, text, box, { font: codeFont, color: theme.ink })
}
