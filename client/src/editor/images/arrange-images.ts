import type { Point, Size } from '@wegpunkt/shared/board/geometry'
import { CELL_GAP, type Layout } from '@wegpunkt/shared/board/layout'
import { MIN_ELEMENT_SIZE } from '@wegpunkt/shared/limits'
import { CELL_MARGIN_PX, type Place, bounded, onGrid, placeOf } from '../arranging/placing.ts'

/** As large as a picture comes onto the board, in board pixels. */
const MAX_NEW_IMAGE_PX = 480
const MAX_IN_A_ROW = 4
/** Of a picture whose size nobody knows yet. */
const UNKNOWN_SIZE = [320, 240] as const

export type ImagePlace = Place & { readonly size: Size }

/** The size at which a picture of so many pixels comes onto the board: as large as it is, or smaller; tiny ones larger. */
export function newImageSize(pixels: Size | null, most: number = MAX_NEW_IMAGE_PX): Size {
  const [w, h] = pixels ?? UNKNOWN_SIZE
  const largest = Math.min(most / w, MAX_NEW_IMAGE_PX / h)
  const least = Math.max(MIN_ELEMENT_SIZE / w, MIN_ELEMENT_SIZE / h)
  const scale = Math.min(largest, Math.max(1, least))
  const side = (length: number): number => Math.max(MIN_ELEMENT_SIZE, Math.round(length * scale))
  return [side(w), side(h)]
}

/** Pictures in rows, the first one around the point and all in its cell, which grows with them. */
export function arrangeImages(layout: Layout, pixels: readonly (Size | null)[], around: Point): ImagePlace[] {
  const cell = layout.cellAt(around)
  const room = (cell && layout.cellRect(cell))?.w
  const most = room === undefined ? MAX_NEW_IMAGE_PX : Math.min(MAX_NEW_IMAGE_PX, room - 2 * CELL_MARGIN_PX)
  const sizes = pixels.map((size) => newImageSize(size, Math.max(MIN_ELEMENT_SIZE, most)))
  const [first] = sizes
  if (!first) return []
  const start = placeOf(layout, {
    x: onGrid(around[0] - first[0] / 2),
    y: onGrid(around[1] - first[1] / 2),
    w: first[0],
    h: first[1],
  })
  const left = cell
    ? Math.min(start.at[0], Math.max(CELL_MARGIN_PX, (room ?? 0) - first[0] - CELL_MARGIN_PX))
    : start.at[0]
  const ats = inRows(sizes, [left, start.at[1]])
  return sizes.map((size, i) => ({
    stage: start.stage,
    lane: start.lane,
    at: bounded(ats[i] ?? start.at),
    size,
  }))
}

function inRows(sizes: readonly Size[], [left, top]: Point): Point[] {
  let [x, y] = [left, top]
  let rowHeight = 0
  return sizes.map(([w, h], i): Point => {
    if (i > 0 && i % MAX_IN_A_ROW === 0) {
      x = left
      y += rowHeight + CELL_GAP
      rowHeight = 0
    }
    const at: Point = [x, y]
    x += w + CELL_GAP
    rowHeight = Math.max(rowHeight, h)
    return at
  })
}
