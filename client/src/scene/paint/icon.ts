import type { Canvas } from './brush.ts'
import { iconPaths } from './icon-paths.ts'
import { pathFrom } from './path-source.ts'

/** What stands for a channel that has no icon of its own. */
const GENERIC = 'route'
const VIEW_BOX = 24

const paths = new Map<string, Path2D>()

/** An icon in a square of `size`, whose top left corner is at `x`, `y`: outlined, or filled too. */
export function drawIcon(
  canvas: Canvas,
  name: string,
  {
    x,
    y,
    size,
    color,
    filled = false,
  }: { x: number; y: number; size: number; color: string; filled?: boolean },
): void {
  const scale = size / VIEW_BOX
  canvas.save()
  canvas.translate(x, y)
  canvas.scale(scale, scale)
  canvas.lineWidth = 1.5 / Math.max(scale, 0.7)
  canvas.lineCap = 'round'
  canvas.lineJoin = 'round'
  canvas.strokeStyle = color
  canvas.stroke(pathOf(name))
  if (filled) {
    canvas.fillStyle = color
    canvas.fill(pathOf(name))
  }
  canvas.restore()
}

function pathOf(name: string): Path2D {
  const kept = paths.get(name)
  if (kept) return kept
  const path = pathFrom((Object.hasOwn(iconPaths, name) ? iconPaths[name] : iconPaths[GENERIC]) ?? '')
  paths.set(name, path)
  return path
}
