import { paintPicture } from '../painted/paint-picture.ts'
import { unhurried } from '../unhurried.ts'
import type { Told } from './told.ts'

/** Pixels on the longer side: fine enough for a page, and small enough for a mail. */
const LONGER_SIDE_PX = 1_800

/** All of a picture, small, as an image. */
export async function overviewOf(picture: Told['picture'], signal: AbortSignal): Promise<HTMLCanvasElement> {
  const { area } = picture.scope
  const scale = Math.min(2, LONGER_SIDE_PX / Math.max(area.w, area.h))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(area.w * scale))
  canvas.height = Math.max(1, Math.round(area.h * scale))
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true })
  if (!context) throw new Error('this browser gives no canvas to draw on')
  context.setTransform(scale, 0, 0, scale, -area.x * scale, -area.y * scale)
  // What is small is painted as on a screen that is as far away.
  const painting = { ...picture.board.painting, zoom: scale }
  await unhurried(paintPicture(context, area, { ...picture, board: { ...picture.board, painting } }), signal)
  return canvas
}
