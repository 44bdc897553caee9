import type { Rect } from '@wegpunkt/shared/board/geometry'
import { type Tile, type TileLevel, addStale } from './tile-level.ts'
import type { TilePainter } from './tile-painter.ts'

/** Smaller than this a tile shows thousands of elements. */
const MUCH_BELOW_SCALE = 0.25
const STRIPS = 8

/**
 * The one tile that is being painted ahead. One that shows much of the board would take as long as several frames,
 * and a key or a hand that comes meanwhile would wait for it: it is painted in strips, and in its level when it is
 * whole.
 */
export function createBegunTile(painter: TilePainter) {
  let begun: { readonly level: TileLevel; readonly tile: Tile; strips: number } | null = null

  const drop = (): void => {
    if (begun) painter.spare(begun.tile)
    begun = null
  }
  return {
    /** Paints the next part of this tile, and gives it once it is whole and in its level. */
    goOn(level: TileLevel, column: number, row: number): Tile | null {
      const isThis = begun?.level === level && begun.tile.column === column && begun.tile.row === row
      if (!isThis) drop()
      begun ??= { level, tile: painter.blank(column, row), strips: 0 }
      const { tile } = begun
      const all = level.scale < MUCH_BELOW_SCALE ? STRIPS : 1
      painter.paintStrip(level, tile, begun.strips, all)
      begun.strips++
      if (begun.strips < all) return null
      begun = null
      painter.put(level, tile)
      return tile
    },
    /** What of it is painted already is painted again when it is there. */
    invalidate(area: Rect, at: number): void {
      if (begun) addStale(begun.tile, area, at)
    },
    drop,
  }
}
