import type { Rect } from '@wegpunkt/shared/board/geometry'
import { createBegunTile } from './begun-tile.ts'
import { type Tile, type TileLevel, type TileRange, keyOf, makeStale, rangeOf, scaled } from './tile-level.ts'
import type { TilePainter } from './tile-painter.ts'

/** A part of the board, as large as it is drawn: `drawn = board × scale − [left, top]`, in whole device pixels. */
export type Cutout = {
  /** Device pixels a board pixel. */
  readonly scale: number
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** How far the window went over the board with the last frame, in device pixels: to the right, and down. */
export type Travel = readonly [right: number, down: number]

/** Tiles that are kept at least, and how many times those of one screen. */
const LEAST_KEPT = 96
const SCREENS_KEPT = 4
/** The whole board in so few device pixels is always at hand, so that no part of it is ever blank. */
const OVERVIEW_PX = 1_536

/** Whether one tile was painted, none needs it, or those that do have only just changed. */
export type Ahead = 'painted' | 'nothing' | 'unsettled'

/** The levels that there are, and which tiles of them are worth keeping. */
export interface Levels {
  /** The level of a scale, made if it is not there. */
  readonly at: (scale: number) => TileLevel
  /** All levels that have a tile, those nearest to a scale first. */
  nearest(scale: number): readonly TileLevel[]
  isEmpty(): boolean
  /** Marks a tile as seen in this frame. */
  see(tile: Tile): void
  beginFrame(): void
  /** Lets go of the tiles that were not seen for longest, if there are too many. */
  endFrame(cutout: Cutout): void
  /** At this time, in milliseconds. */
  readonly invalidate: (area: Rect | null, at: number) => void
  /** Paints the first tile of a range that is missing, or a part of it, or one that is stale since this time at least. */
  paintFirst(level: TileLevel, range: TileRange, since: number): Ahead
  /** The same for the overview of the whole board. */
  paintOverview(bounds: Rect | null, since: number): Ahead
}

export function createLevels(painter: TilePainter): Levels {
  const levels = new Map<number, TileLevel>()
  const begun = createBegunTile(painter)
  let overview: TileLevel | null = null
  let frame = 0

  const at = (scale: number): TileLevel => {
    const level = levels.get(scale) ?? { scale, tiles: new Map<string, Tile>() }
    levels.set(scale, level)
    return level
  }
  const dropAll = (level: TileLevel): void => {
    for (const tile of level.tiles.values()) painter.drop(level, tile)
  }
  const paintFirst = (level: TileLevel, range: TileRange, since: number): Ahead => {
    let otherwise: Ahead = 'nothing'
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        const tile = level.tiles.get(keyOf(column, row))
        if (tile && tile.stale.length === 0) continue
        if (tile && tile.staleAt > since) {
          otherwise = 'unsettled'
          continue
        }
        if (tile) {
          painter.freshen(level, tile)
          return 'painted'
        }
        const made = begun.goOn(level, column, row)
        if (made) made.used = frame
        return 'painted'
      }
    }
    return otherwise
  }

  return {
    at,
    nearest: (scale) =>
      [...levels.values()]
        .filter(({ tiles }) => tiles.size > 0)
        .toSorted((a, b) => farFrom(scale, a) - farFrom(scale, b)),
    isEmpty: () => [...levels.values()].every(({ tiles }) => tiles.size === 0),
    see: (tile) => void (tile.used = frame),
    beginFrame: () => void frame++,
    endFrame({ width, height }) {
      const { right, bottom } = rangeOf({ x: 0, y: 0, w: width, h: height }, 1)
      const most = Math.max(LEAST_KEPT, SCREENS_KEPT * right * bottom)
      const kept = [...levels.values()].filter((level) => level !== overview)
      const count = kept.reduce((sum, { tiles }) => sum + tiles.size, 0)
      if (count > most) {
        const all = kept.flatMap((level) => [...level.tiles.values()].map((tile) => ({ level, tile })))
        const old = all.filter(({ tile }) => tile.used < frame).toSorted((a, b) => a.tile.used - b.tile.used)
        for (const { level, tile } of old.slice(0, count - most)) painter.drop(level, tile)
      }
      for (const level of kept) if (level.tiles.size === 0) levels.delete(level.scale)
    },
    invalidate(area, at) {
      if (area) begun.invalidate(area, at)
      else begun.drop()
      for (const level of levels.values()) {
        if (area) makeStale(level, area, at)
        else dropAll(level)
      }
    },
    paintFirst,
    paintOverview(bounds, since) {
      if (!bounds) return 'nothing'
      const scale = overviewScale(bounds)
      if (overview?.scale !== scale) overview = at(scale)
      return paintFirst(overview, rangeOf(scaled(bounds, scale)), since)
    },
  }
}

/** The power of two in whose level a zoom under way is drawn: there are few of them, and they serve again. */
export const nearScale = (scale: number): number => 2 ** Math.round(Math.log2(scale) + 0.2)

/** The part of a level that is on the screen, in its device pixels. */
export function inLevel({ scale }: TileLevel, cutout: Cutout): Rect {
  return scaled({ x: cutout.left, y: cutout.top, w: cutout.width, h: cutout.height }, scale / cutout.scale)
}

const overviewScale = ({ w, h }: Rect): number =>
  2 ** Math.floor(Math.log2(Math.min(0.25, OVERVIEW_PX / Math.max(1, w, h))))

// Made smaller a picture stays sharp, made larger it does not.
function farFrom(scale: number, level: TileLevel): number {
  const octaves = Math.log2(level.scale / scale)
  return octaves >= 0 ? octaves : -1.5 * octaves
}
