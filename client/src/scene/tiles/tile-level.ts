import { type Rect, boundsOf } from '@wegpunkt/shared/board/geometry'
import type { ScreenCanvas } from '../paint/canvas.ts'

/** The side of a tile in device pixels: large enough that a screen is a few dozen, small enough to paint in a frame. */
export const TILE_PX = 512
/** More changed areas than this in one tile are painted as one. */
const MOST_STALE_AREAS = 8

export type Tile = {
  readonly column: number
  readonly row: number
  readonly canvas: HTMLCanvasElement
  readonly context: ScreenCanvas
  /** What of it is painted as it was (board pixels). */
  stale: Rect[]
  /** When it last became so, in milliseconds. */
  staleAt: number
  /** In which frame it was last on the screen. */
  used: number
}

/** The board at one scale (device pixels a board pixel), cut into tiles; a tile that nobody needs is not there. */
export type TileLevel = {
  readonly scale: number
  readonly tiles: Map<string, Tile>
}

export const keyOf = (column: number, row: number): string => `${column} ${row}`

/** The columns and rows of tiles that an area in device pixels of this level touches. */
export type TileRange = {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export const rangeOf = ({ x, y, w, h }: Rect, margin = 0): TileRange => ({
  left: Math.floor(x / TILE_PX) - margin,
  top: Math.floor(y / TILE_PX) - margin,
  right: Math.ceil((x + w) / TILE_PX) - 1 + margin,
  bottom: Math.ceil((y + h) / TILE_PX) - 1 + margin,
})

/** The tiles of a range, and those next to it to the right or left and below or above, as the signs say. */
export const rangeTowards = (
  { left, top, right, bottom }: TileRange,
  [x, y]: readonly [number, number],
): TileRange => ({
  left: left + Math.min(0, Math.sign(x)),
  top: top + Math.min(0, Math.sign(y)),
  right: right + Math.max(0, Math.sign(x)),
  bottom: bottom + Math.max(0, Math.sign(y)),
})

/** What of the board a tile shows, in board pixels. */
export const areaOfTile = ({ scale }: { readonly scale: number }, column: number, row: number): Rect => {
  const side = TILE_PX / scale
  return { x: column * side, y: row * side, w: side, h: side }
}

/** Notes that an area of the board (board pixels) has changed, at this time (milliseconds). */
export function makeStale(level: TileLevel, area: Rect, at: number): void {
  const range = rangeOf(scaled(area, level.scale))
  const count = (range.right - range.left + 1) * (range.bottom - range.top + 1)
  // Of an area that is larger than all the tiles there are, every tile is looked at; else every place.
  if (count > level.tiles.size) {
    for (const tile of level.tiles.values()) if (isIn(tile, range)) addStale(tile, area, at)
    return
  }
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) {
      const tile = level.tiles.get(keyOf(column, row))
      if (tile) addStale(tile, area, at)
    }
  }
}

export const scaled = ({ x, y, w, h }: Rect, scale: number): Rect => ({
  x: x * scale,
  y: y * scale,
  w: w * scale,
  h: h * scale,
})

const isIn = ({ column, row }: Tile, { left, top, right, bottom }: TileRange): boolean =>
  column >= left && column <= right && row >= top && row <= bottom

/** Notes the same of one tile. */
export function addStale(tile: Tile, area: Rect, at: number): void {
  tile.staleAt = at
  tile.stale.push(area)
  if (tile.stale.length > MOST_STALE_AREAS) tile.stale = [boundsOf(tile.stale) ?? area]
}
