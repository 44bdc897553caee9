import type { Rect } from '@wegpunkt/shared/board/geometry'
import { type Target, drawCover } from './cover.ts'
import { type Ahead, type Cutout, type Travel, createLevels, inLevel, nearScale } from './levels.ts'
import { type TileLevel, keyOf, rangeOf, rangeTowards } from './tile-level.ts'
import { type PaintArea, createTilePainter } from './tile-painter.ts'

/** A zoom that has not changed for so long rests. */
const SETTLE_MS = 110
/** So long new tiles may be painted in one frame; one is always painted, or nothing would ever come. */
const BUDGET_MS = 5
/** What is painted while the zoom changes is looked at for a moment only: it gets this part of the time. */
const ZOOMING_SHARE = 0.12
const ZOOMING_BUDGET_MS = 2
/** What nobody sees is painted again when it has been still for so long: somebody may be moving things there. */
export const UNSETTLED_MS = 500

export type TiledBoardOptions = {
  readonly paint: PaintArea
  /** Around everything on the board, in board pixels; null for an empty one. */
  readonly bounds: () => Rect | null
  /** The colour where nothing has been painted yet. */
  readonly ground: () => string
  readonly createCanvas: () => HTMLCanvasElement
  /** Milliseconds. */
  readonly now: () => number
}

/**
 * The board at rest, kept as pixels in tiles, so that a frame copies what it did not have to paint. While the
 * zoom changes, what there is is drawn larger or smaller; where it rests it becomes sharp, a few tiles a frame.
 */
export interface TiledBoard {
  /** Draws what is in cutout, in device pixels. False: it is not yet as sharp as it can be, or not all there. */
  draw(target: Target, cutout: Cutout): boolean
  /** An area of the board (board pixels) is no longer as it was painted; null: nothing is. */
  invalidate(area: Rect | null): void
  /** The tiles of a scale; null for one that is passed through in a zoom. */
  level(scale: number): TileLevel | null
  /**
   * Paints one tile that will be needed soon: all around the window and those of the whole board in few pixels, or
   * those to which the window goes. `unsettled`: there will be, `UNSETTLED_MS` from now.
   */
  paintAhead(cutout: Cutout, travel: Travel | null): Ahead
  /** Gives back what the tiles take. */
  close(): void
}

export function createTiledBoard({
  paint,
  bounds,
  ground,
  createCanvas,
  now,
}: TiledBoardOptions): TiledBoard {
  const painter = createTilePainter(paint, createCanvas)
  const levels = createLevels(painter)
  /** The scale at which the zoom rests, and that of the last frame. */
  let rest = 0
  let last = 0
  let changedAt = 0
  /** Until when a zoom has no time for another tile. */
  let busyUntil = 0

  const isResting = (scale: number): boolean => {
    const first = last === 0
    if (scale !== last) changedAt = now()
    last = scale
    if (first || now() - changedAt >= SETTLE_MS) rest = scale
    return scale === rest
  }
  /** Paints tiles that are in cutout and missing, as many as there is time for; answers whether all are there. */
  const fill = (level: TileLevel, cutout: Cutout, budget: number): boolean => {
    const until = levels.isEmpty() ? Infinity : now() + budget
    const range = rangeOf(inLevel(level, cutout))
    let made = 0
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        if (level.tiles.has(keyOf(column, row))) continue
        if (made > 0 && now() >= until) return false
        painter.make(level, column, row)
        made++
      }
    }
    return true
  }

  const fillWhileZooming = (level: TileLevel, cutout: Cutout): void => {
    const start = now()
    if (start < busyUntil && !levels.isEmpty()) return
    fill(level, cutout, ZOOMING_BUDGET_MS)
    busyUntil = start + (now() - start) / ZOOMING_SHARE
  }

  return {
    draw(target, cutout) {
      levels.beginFrame()
      const resting = isResting(cutout.scale)
      const level = levels.at(resting ? cutout.scale : nearScale(cutout.scale))
      const complete = resting && fill(level, cutout, BUDGET_MS)
      if (!resting) fillWhileZooming(level, cutout)
      drawCover(target, cutout, level, { levels, painter, ground: ground() })
      levels.endFrame(cutout)
      return complete
    },
    invalidate: (area) => levels.invalidate(area, now()),
    level: (scale) => (scale === rest ? levels.at(rest) : null),
    paintAhead(cutout, travel) {
      if (cutout.scale !== rest) return 'nothing'
      const level = levels.at(rest)
      const since = now() - UNSETTLED_MS
      const seen = rangeOf(inLevel(level, cutout))
      if (travel) return levels.paintFirst(level, rangeTowards(seen, travel), since)
      const around = levels.paintFirst(level, rangeOf(inLevel(level, cutout), 1), since)
      if (around === 'painted') return around
      const overview = levels.paintOverview(bounds(), since)
      return overview === 'nothing' ? around : overview
    },
    close() {
      levels.invalidate(null, 0)
      painter.close()
    },
  }
}
