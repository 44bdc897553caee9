import type { Cutout, Travel } from './levels.ts'
import { TILE_PX, type TileLevel, type TileRange, keyOf, rangeOf } from './tile-level.ts'

/**
 * The part of `wanted` around a window that a level has tiles for, without a hole; null if it lacks some of the window
 * itself. It grows first along the axis on which the window goes faster.
 */
export function extentOf(level: TileLevel, cutout: Cutout, wanted: Cutout, travel: Travel): Cutout | null {
  const most = rangeIn(wanted)
  let { left, top, right, bottom } = rangeIn(cutout)
  if (!hasAll(level, { left, top, right, bottom })) return null
  const hasColumn = (column: number): boolean => hasAll(level, { left: column, right: column, top, bottom })
  const hasRow = (row: number): boolean => hasAll(level, { left, right, top: row, bottom: row })
  const growAcross = (): void => {
    while (right < most.right && hasColumn(right + 1)) right++
    while (left > most.left && hasColumn(left - 1)) left--
  }
  const growDown = (): void => {
    while (bottom < most.bottom && hasRow(bottom + 1)) bottom++
    while (top > most.top && hasRow(top - 1)) top--
  }
  const isSteep = Math.abs(travel[1]) > Math.abs(travel[0])
  for (const grow of isSteep ? [growDown, growAcross] : [growAcross, growDown]) grow()
  return withinRange(wanted, { left, top, right, bottom })
}

function hasAll({ tiles }: TileLevel, { left, top, right, bottom }: TileRange): boolean {
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) if (!tiles.has(keyOf(column, row))) return false
  return true
}

const rangeIn = ({ left, top, width, height }: Cutout): TileRange =>
  rangeOf({ x: left, y: top, w: width, h: height })

function withinRange(wanted: Cutout, range: TileRange): Cutout {
  const left = Math.max(wanted.left, range.left * TILE_PX)
  const top = Math.max(wanted.top, range.top * TILE_PX)
  const right = Math.min(wanted.left + wanted.width, (range.right + 1) * TILE_PX)
  const bottom = Math.min(wanted.top + wanted.height, (range.bottom + 1) * TILE_PX)
  return { ...wanted, left, top, width: right - left, height: bottom - top }
}
