import { assertNever } from '@wegpunkt/shared/assert-never'
import type { Point } from '@wegpunkt/shared/board/geometry'
import type { CommentAbout } from '@wegpunkt/shared/http/comment-routes'
import { boundsOfElement } from '../place/hit.ts'
import type { LaidOut } from '../place/laid-out.ts'

/** A stage's pin lies in the column's right corner, below its head. */
const FROM_EDGE_PX = 20

/** Where a comment's pin points to, in board pixels; null: what it is about was removed. */
export function placeOf(laid: LaidOut, about: CommentAbout): Point | null {
  switch (about.on) {
    case 'element': {
      const bounds = boundsOfElement(laid, about.id)
      return bounds && [bounds.x + bounds.w, bounds.y]
    }
    case 'stage': {
      const column = laid.layout.columns.find(({ id }) => id === about.id)
      return column ? [column.x + column.w - FROM_EDGE_PX, 0] : null
    }
    case 'point': {
      if (about.cell && !laid.layout.cellRect(about.cell)) return null
      const [x, y] = about.cell ? laid.layout.originOf(about.cell) : [0, 0]
      return [x + about.at[0], y + about.at[1]]
    }
    default:
      return assertNever(about)
  }
}

/** The same for comments that have one pin. */
export const placeKeyOf = (about: CommentAbout): string =>
  about.on === 'point'
    ? `point ${about.cell?.stage ?? ''} ${about.cell?.lane ?? ''} ${about.at.join()}`
    : `${about.on} ${about.id}`
