import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { type Rect, intersects } from '@wegpunkt/shared/board/geometry'
import { paintElements, paintGround } from '../../board-painter.ts'
import type { Canvas } from '../../paint/canvas.ts'
import type { About } from '../drawing/drawing.ts'
import { paintHeads } from './paint-heads.ts'
import type { PictureBoard } from './picture-board.ts'
import type { Scope } from './scope.ts'

/** After so many elements whoever paints may let others have their turn. */
const ELEMENTS_AT_ONCE = 10

type Told = {
  /** Told what is painted next; null for what only decorates. */
  readonly about: (about: About | null) => void
  readonly readAs: (id: ElementId) => About | null
}

const nobody: Told = { about: () => undefined, readAs: () => null }

/**
 * Paints a part of a picture in board pixels, step by step: the ground, elements from back to front, and the heads.
 * The same paints as on the screen, so that it looks the same.
 */
export function* paintPicture(
  canvas: Canvas,
  part: Rect,
  { board, scope }: { readonly board: PictureBoard; readonly scope: Scope },
  { about, readAs }: Told = nobody,
): Generator<void> {
  const { painting } = board
  about(null)
  if (scope.hasGround) paintGround(canvas, part, painting)
  else {
    canvas.fillStyle = painting.palette.theme.canvas
    canvas.fillRect(part.x, part.y, part.w, part.h)
  }
  yield
  let painted = 0
  for (const { id, area } of scope.elements) {
    if (!intersects(area, part)) continue
    about(readAs(id))
    paintElements(canvas, [id], painting)
    if (++painted % ELEMENTS_AT_ONCE === 0) yield
  }
  about(null)
  if (scope.hasGround) painting.handovers?.paintMarks(canvas, part, painting.zoom)
  if (scope.hasHeads) paintHeads(canvas, board, { about, readAs })
  about(null)
}
