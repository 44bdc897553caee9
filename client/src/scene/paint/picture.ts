import type { Rect, Size } from '@wegpunkt/shared/board/geometry'
import type { ElementOf } from '@wegpunkt/shared/board/schema'
import { type Canvas, fillRounded, strokeRounded } from './brush.ts'
import { drawIcon } from './icon.ts'
import type { Palette } from './palette.ts'

const ICON = 32
const RADIUS = 6
/** Other proportions than the picture's by less than this are rounding. */
const STRETCH = 0.02

/** The picture itself; its place, and a sign, until it is there or where there is none. */
export function paintPicture(
  canvas: Canvas,
  { asset }: ElementOf<'image'>,
  [w, h]: Size,
  { theme, images }: Palette,
): void {
  const picture = images?.get(asset, Math.max(w, h) * pixelScale(canvas))
  if (picture) {
    const { x, y, w: width, h: height } = fitted([picture.width, picture.height], [w, h])
    canvas.imageSmoothingQuality = 'high'
    canvas.drawImage(picture, x, y, width, height)
    return
  }
  fillRounded(canvas, { x: 0, y: 0, w, h }, RADIUS, theme.card.fillSoft)
  strokeRounded(canvas, { x: 0.5, y: 0.5, w: w - 1, h: h - 1 }, RADIUS, { color: theme.card.line, width: 1 })
  const size = Math.min(ICON, w, h)
  const icon = images?.isBroken(asset) ? 'photo-off' : 'photo'
  drawIcon(canvas, icon, { x: (w - size) / 2, y: (h - size) / 2, size, color: theme.inkSoft })
}

/** Where a picture lies in its element: all of it, in its proportions, in the middle. */
export function fitted([width, height]: Size, [w, h]: Size): Rect {
  const scale = Math.min(w / width, h / height)
  const [across, down] = [width * scale, height * scale]
  if (across > w * (1 - STRETCH) && down > h * (1 - STRETCH)) return { x: 0, y: 0, w, h }
  return { x: (w - across) / 2, y: (h - down) / 2, w: across, h: down }
}

/** Device pixels a board pixel, as the canvas is set up to draw: in a tile of another zoom they are others. */
function pixelScale(canvas: Canvas): number {
  const { a, b } = canvas.getTransform()
  return Math.hypot(a, b)
}
