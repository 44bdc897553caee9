import { type Rect, boundsOf, intersects } from '@wegpunkt/shared/board/geometry'
import type { Canvas } from '../paint/brush.ts'
import { TILE_PX, type Tile, type TileLevel, areaOfTile, keyOf } from './tile-level.ts'

/** Paints what lies in an area of the board, in board pixels; `scale` is device pixels a board pixel. */
export type PaintArea = (canvas: Canvas, area: Rect, scale: number) => void

/** Makes tiles, and paints again what of them has changed. Canvases are used again: a new one costs more than a tile. */
export function createTilePainter(paint: PaintArea, createCanvas: () => HTMLCanvasElement) {
  const spare: Pick<Tile, 'canvas' | 'context'>[] = []

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

  return {
    /** The tile at a place of a level, painted whole. */
    make(level: TileLevel, column: number, row: number): Tile {
      const canvas = spare.pop() ?? newCanvas(createCanvas)
      const tile: Tile = { ...canvas, column, row, stale: [], staleAt: 0, used: 0 }
      level.tiles.set(keyOf(column, row), tile)
      paintPart(tile, level, areaOfTile(level, column, row))
      return tile
    },
    /** Paints what of a tile is as it was. */
    freshen(level: TileLevel, tile: Tile): void {
      const parts = joined(tile.stale)
      tile.stale = []
      for (const part of parts) paintPart(tile, level, part)
    },
    drop(level: TileLevel, tile: Tile): void {
      level.tiles.delete(keyOf(tile.column, tile.row))
      if (spare.length < MOST_SPARE) spare.push({ canvas: tile.canvas, context: tile.context })
      else tile.canvas.width = 0
    },
    close(): void {
      for (const { canvas } of spare.splice(0)) canvas.width = 0
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
