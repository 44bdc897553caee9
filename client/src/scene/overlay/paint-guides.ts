import type { Guide } from '../../editor/tool.ts'
import { type Canvas, drawCode, fillRounded } from '../paint/brush.ts'
import type { Font } from '../paint/font.ts'
import { measureIn } from '../paint/font.ts'
import type { SceneTheme } from '../theme.ts'

/** Sizes on the screen. */
const TICK_PX = 4
const LABEL_HEIGHT_PX = 16
const LABEL_PADDING_PX = 4
const LABEL_FONT_PX = 11
const SPREAD_PX = 8

/** The thin lines that say to what something in hand has snapped, and which gaps are equal. */
export function paintGuides(
  canvas: Canvas,
  guides: readonly Guide[],
  pixel: number,
  theme: SceneTheme,
): void {
  canvas.strokeStyle = theme.accent
  canvas.lineWidth = pixel
  for (const guide of guides) {
    if (guide.kind === 'line') paintLine(canvas, guide, pixel)
    else paintGap(canvas, guide, pixel)
  }
  for (const guide of guides) if (guide.kind === 'gap') paintDistance(canvas, guide, pixel, theme)
}

function paintLine(canvas: Canvas, { axis, at, from, to }: Guide, pixel: number): void {
  const [start, end] = [from - SPREAD_PX * pixel, to + SPREAD_PX * pixel]
  canvas.beginPath()
  if (axis === 'x') {
    canvas.moveTo(at, start)
    canvas.lineTo(at, end)
  } else {
    canvas.moveTo(start, at)
    canvas.lineTo(end, at)
  }
  canvas.stroke()
}

// Along the axis on which the gap is measured, with a tick at both ends.
function paintGap(canvas: Canvas, { axis, at, from, to }: Guide, pixel: number): void {
  const tick = TICK_PX * pixel
  canvas.beginPath()
  const draw = (x1: number, y1: number, x2: number, y2: number): void => {
    canvas.moveTo(...(axis === 'x' ? ([x1, y1] as const) : ([y1, x1] as const)))
    canvas.lineTo(...(axis === 'x' ? ([x2, y2] as const) : ([y2, x2] as const)))
  }
  draw(from, at, to, at)
  draw(from, at - tick, from, at + tick)
  draw(to, at - tick, to, at + tick)
  canvas.stroke()
}

function paintDistance(canvas: Canvas, guide: Guide, pixel: number, theme: SceneTheme): void {
  const { axis, at, from, to } = guide
  const text = String(Math.round(to - from))
  const font: Font = {
    size: LABEL_FONT_PX * pixel,
    weight: 600,
    lineHeight: LABEL_HEIGHT_PX * pixel,
  }
  const w = measureIn({ ...font, size: LABEL_FONT_PX })(text) * pixel + 2 * LABEL_PADDING_PX * pixel
  const h = LABEL_HEIGHT_PX * pixel
  const middle = (from + to) / 2
  // Beside the gap, which may be narrower than its number.
  const area =
    axis === 'x'
      ? { x: middle - w / 2, y: at + 2 * TICK_PX * pixel, w, h }
      : { x: at + 2 * TICK_PX * pixel, y: middle - h / 2, w, h }
  fillRounded(canvas, area, 4 * pixel, theme.accent)
  drawCode(canvas, text, area, { font, color: theme.card.fill })
}
