import type { ElementOf } from '@wegpunkt/shared/board/schema'
import { titlePlace } from '../../editor/place/frame-title.ts'
import { faded } from '../theme.ts'
import { type Canvas, drawLabel, fillRounded, strokeRounded } from './brush.ts'
import type { Font } from './font.ts'
import type { PaintState } from './note.ts'
import type { Palette } from './palette.ts'
import { paintWords } from './words.ts'

const TITLE_WEIGHT = 500

/** A frame lets the grid under it shine through; its name stands above it. */
export function paintFrame(
  canvas: Canvas,
  frame: ElementOf<'frame'>,
  state: PaintState,
  { theme, words }: Palette,
): void {
  const [w, h] = state.size
  const area = { x: 0.5, y: 0.5, w: w - 1, h: h - 1 }
  fillRounded(canvas, area, 8, faded(theme.card.fill, 0.55))
  strokeRounded(canvas, area, 8, { color: theme.connector, width: 1 })
  if (state.editing) return
  // Without a name there would be nothing to press above it.
  const name = frame.title.trim() === '' ? words.frame : frame.title
  const place = titlePlace(state.zoom, state.size)
  if (!place) return paintWords(canvas, frame, name, state, theme.inkSoft)
  const { x, middle, width, letters } = place
  const font: Font = { size: letters, weight: TITLE_WEIGHT, lineHeight: letters * 1.2 }
  drawLabel(canvas, name, { x, middle, width, font, color: theme.inkSoft })
}
