import type { Edit } from '@wegpunkt/shared/board/edits'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { rectOf } from '@wegpunkt/shared/board/geometry'
import { orderLast } from '@wegpunkt/shared/board/order'
import type { NoteColor } from '@wegpunkt/shared/board/schema'
import { newBelongings } from '../belonging/carrying.ts'
import type { Indexed } from '../place/laid-out.ts'
import { placeFor } from '../arranging/placing.ts'
import { type Stroke, piecesOf } from './stroke.ts'

type Around = Indexed & { readonly zoom: number; createId(): ElementId }
type Pen = { readonly color: NoteColor; readonly width: number }

/** Puts a stroke on the board, in front of everything: one element, or a few for a stroke of many screens. */
export function strokeEdits(around: Around, stroke: Pick<Stroke, 'points'>, { color, width }: Pen): Edit[] {
  const order = orderLast(around.board.elements.values())
  return piecesOf(stroke, width, around.zoom).map(({ at, size, points }): Edit => {
    const rect = rectOf(at, size)
    const place = placeFor(around.layout, 'ink', rect)
    const belongs = newBelongings(around, 'ink', rect)
    const value = { kind: 'ink', ...place, size, order, points, color, width, ...belongs } as const
    return { do: 'add', in: 'elements', id: around.createId(), value }
  })
}
