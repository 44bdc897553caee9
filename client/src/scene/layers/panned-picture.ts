import type { Rect } from '@wegpunkt/shared/board/geometry'
import { extentOf } from '../tiles/extent.ts'
import type { Cutout, Travel } from '../tiles/levels.ts'
import type { TiledBoard } from '../tiles/tiled-board.ts'
import type { Surface } from './picture-surface.ts'
import { REST_MS, watchTravel } from './travel.ts'

/** So many frames a picture should last, and how far it may and has to reach beyond the window for that. */
const FRAMES = 20
const MOST_MARGIN_PX = 512
/** A hand that goes straight on wavers a little to the other side. */
const BACK_PX = 32
/** Sizes go by such steps, so that the browser can use the memory of one picture again for the next. */
const STEP_PX = 64
/** In more device pixels than this, the picture would take more room than it saves time. */
const MOST_PIXELS = 12_000_000
/** A picture that is left behind after fewer frames costs more than drawing each of them. */
const LEAST_FRAMES = 4
/** Where something changed so lately it will again: that is drawn at each frame, and no picture made for each. */
const QUIET_MS = 300

/** What is painted again reaches so far beyond what has changed, in device pixels. */
const REPAINTED_PX = 2

/**
 * The board a little beyond the window, drawn once and then only moved while the window goes on: a canvas that does
 * not change costs nothing while the browser moves it, one that is drawn at each frame is copied whole each time.
 * While the zoom turns it would serve for a few frames only, and stretching it costs as much as drawing.
 */
export interface PannedPicture {
  /** Shows a frame if it is one of a pan. False: it is to be drawn, and the picture is hidden. */
  show(cutout: Cutout): boolean
  /** How the window goes over the board; null if it rests. */
  readonly travel: () => Travel | null
  /** An area of the board (board pixels) is no longer as it was drawn; null: nothing is. */
  invalidate(area: Rect | null): void
  close(): void
}

type Around = {
  readonly board: Pick<TiledBoard, 'draw' | 'level'>
  readonly createSurface: () => Surface | null
  /** The window has come to rest where a picture is shown: that is to be drawn. */
  readonly rested: () => void
  readonly now: () => number
  /** Device pixels a screen pixel. */
  readonly ratio: () => number
}

export function createPannedPicture({ board, createSurface, rested, now, ratio }: Around): PannedPicture {
  const watch = watchTravel(now)
  let surface: Surface | null | undefined
  /** What of the board is in the picture; null if it is none. */
  let held: Cutout | null = null
  let seen: Cutout | null = null
  let changedAt = -Infinity
  let timer: ReturnType<typeof setTimeout> | undefined

  const draw = (cutout: Cutout, by: Travel): boolean => {
    const wanted = pictureAround(cutout, by, ratio())
    if (wanted.width * wanted.height > MOST_PIXELS || now() - changedAt < QUIET_MS) return false
    const level = board.level(cutout.scale)
    const extent = level && extentOf(level, cutout, wanted, by)
    if (!extent || framesUntilLeft(extent, cutout, by) < LEAST_FRAMES) return false
    surface = surface === undefined ? createSurface() : surface
    if (!surface || !board.draw(surface.fit(wanted, ratio()), extent)) return false
    surface.publish()
    held = extent
    return true
  }
  const hide = (): void => {
    clearTimeout(timer)
    surface?.hide()
    held = null
  }
  return {
    show(cutout) {
      seen = cutout
      const by = watch.follow(cutout)
      const isShown = by !== null && ((held !== null && contains(held, cutout)) || draw(cutout, by))
      if (!isShown || !held) {
        hide()
        return false
      }
      surface?.place(held.left - cutout.left, held.top - cutout.top)
      clearTimeout(timer)
      timer = setTimeout(rested, REST_MS)
      return true
    },
    travel: watch.get,
    invalidate(area) {
      const around = held ?? seen
      if (area && around && !touches(around, area)) return
      held = null
      changedAt = now()
    },
    close: hide,
  }
}

/** The window with a margin on the sides to which it goes, the larger the faster; and a little on the others. */
export function pictureAround(cutout: Cutout, [right, down]: Travel, ratio: number): Cutout {
  const step = STEP_PX * ratio
  const margin = (by: number): number => {
    const wanted = Math.min(Math.abs(by) * FRAMES, MOST_MARGIN_PX * ratio)
    return Math.round(Math.ceil(wanted / step) * step)
  }
  const back = Math.round(BACK_PX * ratio)
  return {
    ...cutout,
    left: cutout.left - back - (right < 0 ? margin(right) : 0),
    top: cutout.top - back - (down < 0 ? margin(down) : 0),
    width: cutout.width + 2 * back + margin(right),
    height: cutout.height + 2 * back + margin(down),
  }
}

/** How many frames like the last one the window stays in a picture. */
export function framesUntilLeft(picture: Cutout, cutout: Cutout, [right, down]: Travel): number {
  const framesOf = (by: number, before: number, after: number): number =>
    by === 0 ? Infinity : (by > 0 ? after : before) / Math.abs(by)
  const { left, top, width, height } = picture
  return Math.min(
    framesOf(right, cutout.left - left, left + width - cutout.left - cutout.width),
    framesOf(down, cutout.top - top, top + height - cutout.top - cutout.height),
  )
}

const contains = (picture: Cutout, { scale, left, top, width, height }: Cutout): boolean =>
  picture.scale === scale &&
  picture.left <= left &&
  picture.top <= top &&
  picture.left + picture.width >= left + width &&
  picture.top + picture.height >= top + height

function touches({ scale, left, top, width, height }: Cutout, { x, y, w, h }: Rect): boolean {
  return (
    x * scale - REPAINTED_PX < left + width &&
    y * scale - REPAINTED_PX < top + height &&
    (x + w) * scale + REPAINTED_PX > left &&
    (y + h) * scale + REPAINTED_PX > top
  )
}
