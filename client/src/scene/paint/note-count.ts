import type { SceneTheme } from '../theme.ts'
import { type Canvas, drawCode, fillRounded, isReadable, strokeRounded } from './brush.ts'
import { codeFont } from './text-box.ts'

const WIDTH = 22
const HEIGHT = 18
/** How far the sign stands out over the corner of its card: editor/place/painted-area.ts leaves room for it. */
const OUT_X = 6
const OUT_Y = 9
const MOST_SHOWN = 99

/** A small note with a number at the upper right corner of a card of this width. */
export function paintNoteCount(
  canvas: Canvas,
  count: number,
  width: number,
  { zoom, theme }: { zoom: number; theme: SceneTheme },
): void {
  if (!isReadable(codeFont, zoom)) return
  const sign = { x: width - WIDTH + OUT_X, y: -OUT_Y, w: WIDTH, h: HEIGHT }
  const look = theme.note.yellow
  fillRounded(canvas, sign, 4, look.fill)
  const edge = { x: sign.x + 0.5, y: sign.y + 0.5, w: sign.w - 1, h: sign.h - 1 }
  strokeRounded(canvas, edge, 4, { color: look.strong, width: 1 })
  const text = count > MOST_SHOWN ? `${MOST_SHOWN}+` : String(count)
  drawCode(canvas, text, sign, { font: codeFont, color: look.ink })
}
