import type { Size } from '@wegpunkt/shared/board/geometry'
import type { ElementOf } from '@wegpunkt/shared/board/schema'
import { titlePlace } from '../../editor/place/frame-title.ts'
import { faded } from '../theme.ts'
import { type Canvas, drawLabel, fillRounded, strokeRounded } from './brush.ts'
import { type Font, measureIn } from './font.ts'
import type { PaintState } from './note.ts'
import type { Palette } from './palette.ts'
import { ellipsize } from './text-wrap.ts'
import { paintWords } from './words.ts'

const TITLE_WEIGHT = 500

/** A name that would be smaller than this on the screen is left out. */
const LEAST_NAME_PX = 7
/** What a name that stands on other elements keeps around it, by its letters. */
const AROUND_NAME = 0.35

/**
 * A frame lets the grid under it shine through; its name stands above it. From afar it stands within, where other
 * elements may lie: `paintFrameName` paints it over them.
 */
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
  if (middle < 0) drawLabel(canvas, name, { x, middle, width, font: nameFont(letters), color: theme.inkSoft })
}

/** Whether a frame of this size has its name within it at a zoom, where it can be read. */
export function isNamedFromAfar(size: Size, zoom: number): boolean {
  const place = titlePlace(zoom, size)
  return place !== null && place.middle >= 0 && place.letters * zoom >= LEAST_NAME_PX
}

/** The name of a frame that is seen from afar, on a ground of its own: it is to be painted after what lies there. */
export function paintFrameName(
  canvas: Canvas,
  frame: ElementOf<'frame'>,
  { size, zoom }: Pick<PaintState, 'size' | 'zoom'>,
  { theme, words }: Palette,
): void {
  const place = titlePlace(zoom, size)
  if (!place) return
  const { x, middle, width, letters } = place
  const name = frame.title.trim() === '' ? words.frame : frame.title
  const font = nameFont(letters)
  const shown = ellipsize(name, width, measureIn(font))
  if (shown === '') return
  const around = letters * AROUND_NAME
  const half = font.lineHeight / 2
  const ground = {
    x: Math.max(0, x - around),
    y: middle - half,
    w: Math.min(size[0], measureIn(font)(shown) + 2 * around),
    h: 2 * half,
  }
  fillRounded(canvas, ground, around, faded(theme.canvas, 0.88))
  drawLabel(canvas, shown, { x, middle, width, font, color: theme.ink })
}

const nameFont = (letters: number): Font => ({
  size: letters,
  weight: TITLE_WEIGHT,
  lineHeight: letters * 1.2,
})
