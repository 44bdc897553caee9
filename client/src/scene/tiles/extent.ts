import type { Cutout } from './levels.ts'
import { TILE_PX, type TileLevel, type TileRange, keyOf, rangeOf } from './tile-level.ts'

/** How far the window went over the board with the last frame, in device pixels: to the right, and down. */
export type Travel = readonly [right: number, down: number]

/** The tiles in a window, and those that come into it next. */
export function rangeTowards(cutout: Cutout, [right, down]: Travel): TileRange {
  const range = rangeIn(cutout)
  return {
    left: range.left - (right < 0 ? 1 : 0),
    top: range.top - (down < 0 ? 1 : 0),
    right: range.right + (right > 0 ? 1 : 0),
    bottom: range.bottom + (down > 0 ? 1 : 0),
  }
}

/**
 * The part of `wanted` around a window that a level has tiles for, without a hole; null if it lacks some of the window
 * itself. It grows first along the axis on which the window goes faster.
 */
export function extentOf(
  level: TileLevel,
  cutout: Cutout,
  wanted: Cutout,
  [right, down]: Travel,
): Cutout | null {
  const most = rangeIn(wanted)
  let range = rangeIn(cutout)
  const has = ({ left, top, right, bottom }: TileRange): boolean => {
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++)
        if (!level.tiles.has(keyOf(column, row))) return false
    return true
  }
  if (!has(range)) return null
  const across = (): void => {
    while (range.right < most.right && has({ ...range, left: range.right + 1, right: range.right + 1 }))
      range = { ...range, right: range.right + 1 }
    while (range.left > most.left && has({ ...range, left: range.left - 1, right: range.left - 1 }))
      range = { ...range, left: range.left - 1 }
  }
  const along = (): void => {
    while (range.bottom < most.bottom && has({ ...range, top: range.bottom + 1, bottom: range.bottom + 1 }))
      range = { ...range, bottom: range.bottom + 1 }
    while (range.top > most.top && has({ ...range, top: range.top - 1, bottom: range.top - 1 }))
      range = { ...range, top: range.top - 1 }
  }
  for (const grow of Math.abs(down) > Math.abs(right) ? [along, across] : [across, along]) grow()
  return withinRange(wanted, range)
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
