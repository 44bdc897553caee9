import { assertNever } from '@wegpunkt/shared/assert-never'
import type { Rect } from '@wegpunkt/shared/board/geometry'
import type { Feeling, PlacedElement } from '@wegpunkt/shared/board/schema'
import type { EventCounts } from '../../editor/method/events.ts'
import { seenAtSize } from '../../editor/arranging/resizing.ts'
import type { CardSign } from '../signs/card-sign.ts'
import type { Canvas } from './brush.ts'
import { paintFrame } from './frame.ts'
import { paintInk } from './ink.ts'
import { type PaintState, paintNote } from './note.ts'
import { paintImage, paintText } from './others.ts'
import type { Palette } from './palette.ts'
import { paintShape } from './shape.ts'
import { paintTouchpoint } from './touchpoint.ts'

/** Smaller than this a card is a few pixels: its colour says all that can be seen of it. */
const TINY_ZOOM = 0.13

export type ElementLook = {
  /** Where it is seen, in board pixels, and by how many degrees it is turned about its middle. */
  readonly rect: Rect
  readonly angle: number
  /** Screen pixels a board pixel. */
  readonly zoom: number
  /** Its text is being typed, so the editor in place draws it. */
  readonly editing: boolean
  readonly feelings: readonly Feeling[]
  /** How many notes were put on it, and of which class they are where some have one. */
  readonly notes: number
  readonly events: EventCounts | null
  readonly sign: CardSign | null
}

/** Whether it is seen so small that its colour is all there is to see. */
export const isTiny = ({ zoom, angle }: Pick<ElementLook, 'zoom' | 'angle'>): boolean =>
  zoom < TINY_ZOOM && angle === 0

/** Paints one element at its place on the board. */
export function paintElement(
  canvas: Canvas,
  element: PlacedElement,
  look: ElementLook,
  palette: Palette,
): void {
  const { rect, angle } = look
  if (isTiny(look) && paintTiny(canvas, element, rect, palette)) return
  if (angle === 0) {
    // There and back costs a fraction of what keeping the whole state of the canvas does.
    canvas.translate(rect.x, rect.y)
    paintKind(canvas, element, look, palette)
    canvas.translate(-rect.x, -rect.y)
    return
  }
  canvas.save()
  canvas.translate(rect.x + rect.w / 2, rect.y + rect.h / 2)
  canvas.rotate((angle * Math.PI) / 180)
  canvas.translate(-rect.w / 2, -rect.h / 2)
  paintKind(canvas, element, look, palette)
  canvas.restore()
}

function paintKind(canvas: Canvas, element: PlacedElement, look: ElementLook, palette: Palette): void {
  const { rect, zoom, editing, feelings, notes, events, sign } = look
  const state: PaintState = { zoom, size: [rect.w, rect.h], editing }
  switch (element.kind) {
    case 'touchpoint':
      return paintTouchpoint(canvas, element, { ...state, feelings, notes, events, sign }, palette)
    case 'note':
      return paintNote(canvas, element, state, palette)
    case 'text':
      return paintText(canvas, seenAtSize(element, state.size), state, palette)
    case 'shape':
      return paintShape(canvas, element, state, palette)
    case 'ink':
      return paintInk(canvas, element, palette, state.size)
    case 'image':
      return paintImage(canvas, element, state, palette)
    case 'frame':
      return paintFrame(canvas, element, state, palette)
    default:
      assertNever(element)
  }
}

// False: this kind has no simpler form.
function paintTiny(canvas: Canvas, element: PlacedElement, rect: Rect, palette: Palette): boolean {
  if (element.kind !== 'note' && element.kind !== 'touchpoint') return false
  canvas.fillStyle =
    element.kind === 'note'
      ? palette.theme.note[element.color].fill
      : (palette.department(element.department)?.color ?? palette.theme.nobody)
  canvas.fillRect(rect.x, rect.y, rect.w, rect.h)
  return true
}
