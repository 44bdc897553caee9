import { type Rect, boundsOf, intersects } from '@wegpunkt/shared/board/geometry'
import type { Canvas } from '../paint/brush.ts'
import { TILE_PX, type Tile, type TileLevel, areaOfTile, keyOf } from './tile-level.ts'

/** Paints what lies in an area of the board, in board pixels; `scale` is device pixels a board pixel. */
export type PaintArea = (canvas: Canvas, area: Rect, scale: number) => void

/** Makes tiles, and paints again what of them has changed. Canvases are used again: a new one costs more than a tile. */
export function createTilePainter(paint: PaintArea, createCanvas: () => HTMLCanvasElement) {
  const spares: Pick<Tile, 'canvas' | 'context'>[] = []

  const paintPart = (tile: Tile, { scale }: TileLevel, part: Rect): void => {
    const { context } = tile
    const [left, top] = [tile.column * TILE_PX, tile.row * TILE_PX]
    // Whole device pixels, so that nothing shines through at the edge of what is painted again.
    const x = Math.max(0, Math.floor(part.x * scale) - 1 - left)
    const y = Math.max(0, Math.floor(part.y * scale) - 1 - top)
    const right = Math.min(TILE_PX, Math.ceil((part.x + part.w) * scale) + 1 - left)
    const bottom = Math.min(TILE_PX, Math.ceil((part.y + part.h) * scale) + 1 - top)
    if (right <= x || bottom <= y) return
    context.save()
    context.beginPath()
    context.rect(x, y, right - x, bottom - y)
    context.clip()
    context.setTransform(scale, 0, 0, scale, -left, -top)
    const area = {
      x: (x + left) / scale,
      y: (y + top) / scale,
      w: (right - x) / scale,
      h: (bottom - y) / scale,
    }
    paint(context, area, scale)
    context.restore()
  }

  const blank = (column: number, row: number): Tile => {
    const canvas = spares.pop() ?? newCanvas(createCanvas)
    return { ...canvas, column, row, stale: [], staleAt: 0, used: 0 }
  }
  const put = (level: TileLevel, tile: Tile): void => {
    level.tiles.set(keyOf(tile.column, tile.row), tile)
  }
  const spare = ({ canvas, context }: Tile): void => {
    if (spares.length < MOST_SPARE) spares.push({ canvas, context })
    else canvas.width = 0
  }

  return {
    /** A tile that is not painted, and in no level. */
    blank,
    /** Puts a tile into its level. */
    put,
    /** The canvas of a tile that nobody needs any more. */
    spare,
    /** The tile at a place of a level, painted whole. */
    make(level: TileLevel, column: number, row: number): Tile {
      const tile = blank(column, row)
      put(level, tile)
      paintPart(tile, level, areaOfTile(level, column, row))
      return tile
    },
    /** One of so many strips of a tile, from the top. */
    paintStrip(level: TileLevel, tile: Tile, strip: number, strips: number): void {
      const { x, y, w, h } = areaOfTile(level, tile.column, tile.row)
      paintPart(tile, level, { x, y: y + (strip * h) / strips, w, h: h / strips })
    },
    /** Paints what of a tile is as it was. */
    freshen(level: TileLevel, tile: Tile): void {
      const parts = joined(tile.stale)
      tile.stale = []
      for (const part of parts) paintPart(tile, level, part)
    },
    drop(level: TileLevel, tile: Tile): void {
      level.tiles.delete(keyOf(tile.column, tile.row))
      spare(tile)
    },
    close(): void {
      for (const { canvas } of spares.splice(0)) canvas.width = 0
    },
  }
}
export type TilePainter = ReturnType<typeof createTilePainter>

const MOST_SPARE = 16

function newCanvas(createCanvas: () => HTMLCanvasElement): Pick<Tile, 'canvas' | 'context'> {
  const canvas = createCanvas()
  canvas.width = TILE_PX
  canvas.height = TILE_PX
  // Every tile is painted over its whole area: without transparency it is copied, not mixed.
  const context = canvas.getContext('2d', { alpha: false })
  if (!context) throw new Error('this browser gives no canvas to draw on')
  return { canvas, context }
}

// Areas that overlap are painted once: an element that was moved a little is in both.
function joined(areas: readonly Rect[]): Rect[] {
  const parts: Rect[] = []
  for (let area of areas) {
    for (let i = parts.length - 1; i >= 0; i--) {
      const other = parts[i]
      if (!other || !intersects(other, area)) continue
      area = boundsOf([other, area]) ?? area
      parts.splice(i, 1)
      // It is larger now, and may overlap what it did not before.
      i = parts.length
    }
    parts.push(area)
  }
  return parts
}
