import type { TiledBoard } from '../tiles/tiled-board.ts'
import { type PannedPicture, createPannedPicture } from './panned-picture.ts'
import { createPictureSurface } from './picture-surface.ts'

/** The picture in front of a canvas. Loaded when somebody moves the board for the first time. */
export const openPannedPicture = (
  canvas: HTMLCanvasElement,
  board: TiledBoard,
  rested: () => void,
): PannedPicture =>
  createPannedPicture({
    board,
    rested,
    createSurface: () => createPictureSurface(canvas),
    now: () => performance.now(),
    ratio: () => window.devicePixelRatio || 1,
  })
