import type { ElementOf } from '@wegpunkt/shared/board/schema'
import { faded } from '../theme.ts'
import { type Canvas, drawLabel, fillRounded, strokeRounded } from './brush.ts'
import type { Font } from './font.ts'
import type { PaintState } from './note.ts'
import type { Palette } from './palette.ts'
import { FRAME_TITLE_HEIGHT } from './text-box.ts'
import { paintWords } from './words.ts'

/** So large on the screen a name is read. */
const LEAST_TITLE_PX = 12
/** The largest letters that the row above a frame has room for, in board pixels. */
const MOST_ABOVE_PX = 20
const TITLE_FONT: Font = { size: 13, weight: 500, lineHeight: 17 }

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
  const place = titlePlace(state)
  if (!place) return paintWords(canvas, frame, name, state, theme.inkSoft)
  drawLabel(canvas, name, { ...place, color: theme.inkSoft })
}

/**
 * Where the name stands on a board that is seen from farther away: as large as it can be read. Above the frame
 * while there is room for it, then within its top, so that it is never painted where nobody expects it. Null where
 * it stands as it is typed.
 */
export function titlePlace({ zoom, size: [w, h] }: Pick<PaintState, 'zoom' | 'size'>) {
  const least = LEAST_TITLE_PX / zoom
  if (least <= TITLE_FONT.size) return null
  const isAbove = least <= MOST_ABOVE_PX
  const size = isAbove ? least : Math.min(least, h / 3)
  const font: Font = { ...TITLE_FONT, size, lineHeight: size * 1.2 }
  const indent = isAbove ? 0 : size / 2
  return { x: indent, middle: isAbove ? -FRAME_TITLE_HEIGHT / 2 : size, width: w - 2 * indent, font }
}
