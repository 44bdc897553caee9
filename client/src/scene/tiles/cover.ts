import type { Rect } from '@wegpunkt/shared/board/geometry'
import type { Canvas } from '../paint/brush.ts'
import { type Levels, type Cutout, inLevel } from './levels.ts'
import { TILE_PX, type Tile, type TileLevel, keyOf, rangeOf } from './tile-level.ts'
import type { TilePainter } from './tile-painter.ts'

/** What a window is drawn on: a canvas in the page, or one that is shown later. */
export type Target = Pick<Canvas, 'fillStyle' | 'fillRect' | 'drawImage'>

/**
 * Covers the screen with a level; where that has no tile yet, with the next best one that has, larger or
 * smaller than it was painted. Every pixel is drawn once.
 */
export function drawCover(
  target: Target,
  cutout: Cutout,
  level: TileLevel,
  { levels, painter, ground }: { levels: Levels; painter: TilePainter; ground: string },
): void {
  const candidates = [level, ...levels.nearest(cutout.scale).filter((other) => other !== level)]
  const cover = (hole: Rect, from: number): void => {
    const candidate = candidates[from]
    if (!candidate) {
      target.fillStyle = ground
      target.fillRect(hole.x, hole.y, hole.w, hole.h)
      return
    }
    const part = {
      ...cutout,
      left: cutout.left + hole.x,
      top: cutout.top + hole.y,
      width: hole.w,
      height: hole.h,
    }
    const range = rangeOf(inLevel(candidate, part))
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        const place = placeOnScreen(candidate, cutout, column, row)
        const seen = intersection(place, hole)
        if (!seen) continue
        const tile = candidate.tiles.get(keyOf(column, row))
        if (!tile) {
          cover(seen, from + 1)
          continue
        }
        // What is drawn is drawn as it is now: a card that was let go must not be gone for a frame.
        if (tile.stale.length > 0) painter.freshen(candidate, tile)
        levels.see(tile)
        copy(target, tile, place, seen)
      }
    }
  }
  cover({ x: 0, y: 0, w: cutout.width, h: cutout.height }, 0)
}

/** Where a tile lies on the screen, to whole device pixels: tiles that meet leave no seam. */
function placeOnScreen({ scale }: TileLevel, cutout: Cutout, column: number, row: number): Rect {
  const side = (TILE_PX * cutout.scale) / scale
  const x = Math.round(column * side) - cutout.left
  const y = Math.round(row * side) - cutout.top
  return {
    x,
    y,
    w: Math.round((column + 1) * side) - cutout.left - x,
    h: Math.round((row + 1) * side) - cutout.top - y,
  }
}

function copy(target: Target, { canvas }: Tile, place: Rect, seen: Rect): void {
  if (place.w === TILE_PX && place.h === TILE_PX) {
    target.drawImage(
      canvas,
      seen.x - place.x,
      seen.y - place.y,
      seen.w,
      seen.h,
      seen.x,
      seen.y,
      seen.w,
      seen.h,
    )
    return
  }
  const [across, down] = [TILE_PX / place.w, TILE_PX / place.h]
  target.drawImage(
    canvas,
    (seen.x - place.x) * across,
    (seen.y - place.y) * down,
    seen.w * across,
    seen.h * down,
    seen.x,
    seen.y,
    seen.w,
    seen.h,
  )
}

function intersection(a: Rect, b: Rect): Rect | null {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)]
  const [right, bottom] = [Math.min(a.x + a.w, b.x + b.w), Math.min(a.y + a.h, b.y + b.h)]
  return right > x && bottom > y ? { x, y, w: right - x, h: bottom - y } : null
}
