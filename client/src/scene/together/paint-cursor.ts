import type { Canvas } from '../paint/brush.ts'
import type { Palette } from '../paint/palette.ts'
import type { ShownCursor } from './calm-cursors.ts'
import { lookOf, paintName } from './paint-name.ts'

/** In a crowd pointers are as much smaller. */
const SMALL = 0.7

/** The pointer of somebody else, with the name where it is wanted. */
export function paintCursor(
  canvas: Canvas,
  { peer, at: [x, y], named, small, opacity }: ShownCursor,
  zoom: number,
  palette: Palette,
): void {
  const { color } = lookOf(peer, palette)
  const scale = (small ? SMALL : 1) / zoom
  canvas.save()
  canvas.translate(x, y)
  canvas.globalAlpha = opacity
  canvas.scale(scale, scale)
  canvas.beginPath()
  canvas.moveTo(0, 0)
  canvas.lineTo(0, 16.5)
  canvas.lineTo(4.3, 12.4)
  canvas.lineTo(11.6, 11.9)
  canvas.closePath()
  canvas.lineJoin = 'round'
  canvas.lineWidth = 2.5
  canvas.strokeStyle = palette.theme.card.fill
  canvas.stroke()
  canvas.fillStyle = color
  canvas.fill()
  if (named) paintName(canvas, peer, [11, 16], palette)
  canvas.restore()
}
