import type { ElementOf } from '@wegpunkt/shared/board/schema'
import { readableOn } from '../../ui/readable-on.ts'
import type { SceneTheme } from '../theme.ts'
import type { Canvas } from './brush.ts'
import type { PaintState } from './note.ts'
import type { Palette } from './palette.ts'
import { shapePath } from './shape-path.ts'
import { paintWords } from './words.ts'

const LINE_PX = 1.5

export type ShapeLook = {
  /** Null: what lies under it shows through. */
  readonly fill: string | null
  readonly line: string
  readonly ink: string
}

/** How a shape looks: without a colour like a card, and filled softly where nothing is said. */
export function shapeLook(
  { color, fill }: Pick<ElementOf<'shape'>, 'color' | 'fill'>,
  theme: SceneTheme,
): ShapeLook {
  const strong = theme.note[color ?? 'grey'].strong
  if (fill === 'none') return { fill: null, line: color ? strong : theme.connector, ink: theme.ink }
  if (fill === 'solid') return { fill: strong, line: strong, ink: readableOn(strong) }
  if (!color) return { fill: theme.card.fill, line: theme.connector, ink: theme.ink }
  return { fill: theme.note[color].fill, line: strong, ink: theme.note[color].ink }
}

export function paintShape(
  canvas: Canvas,
  shape: ElementOf<'shape'>,
  state: PaintState,
  { theme }: Palette,
): void {
  const [w, h] = state.size
  const look = shapeLook(shape, theme)
  shapePath(canvas, shape.form, { x: LINE_PX / 2, y: LINE_PX / 2, w: w - LINE_PX, h: h - LINE_PX })
  canvas.lineJoin = 'round'
  if (look.fill !== null) {
    canvas.fillStyle = look.fill
    canvas.fill()
  }
  canvas.lineWidth = LINE_PX
  canvas.strokeStyle = look.line
  canvas.stroke()
  canvas.lineJoin = 'miter'
  if (!state.editing) paintWords(canvas, shape, shape.text, state, look.ink)
}
