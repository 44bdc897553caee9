import type { Feeling } from '@wegpunkt/shared/board/schema'
import type { SceneTheme } from '../theme.ts'
import type { Canvas } from './brush.ts'

/** How far the middle of the mouth lies below its corners, as a part of the radius. */
const mouth: Readonly<Record<Feeling, number>> = { [-2]: -0.42, [-1]: -0.24, 0: 0, 1: 0.24, 2: 0.46 }

/** How a customer feels, as a face: the colour is never the only sign. */
export function drawFace(
  canvas: Canvas,
  feeling: Feeling,
  { x, y, radius }: { x: number; y: number; radius: number },
  theme: SceneTheme,
): void {
  const color = theme.feeling[feeling] ?? theme.nobody
  const strong = Math.abs(feeling) === 2
  const ink = strong ? theme.card.fill : color
  canvas.beginPath()
  canvas.arc(x, y, radius - 0.75, 0, 2 * Math.PI)
  canvas.lineWidth = 1.5
  canvas.strokeStyle = color
  canvas.fillStyle = color
  if (strong) canvas.fill()
  canvas.stroke()
  canvas.fillStyle = ink
  for (const side of [-1, 1]) {
    canvas.beginPath()
    canvas.arc(x + side * radius * 0.36, y - radius * 0.22, radius * 0.13, 0, 2 * Math.PI)
    canvas.fill()
  }
  const bend = (mouth[feeling] ?? 0) * radius
  const level = y + radius * 0.34 - bend / 2
  canvas.beginPath()
  canvas.moveTo(x - radius * 0.42, level)
  canvas.quadraticCurveTo(x, level + bend * 2, x + radius * 0.42, level)
  canvas.strokeStyle = ink
  canvas.lineCap = 'round'
  canvas.stroke()
  canvas.lineCap = 'butt'
}
