import type { Point } from '@wegpunkt/shared/board/geometry'
import type { Connector } from '@wegpunkt/shared/board/schema'
import { type ConnectorPath, middleOf, pointsAlong } from '../../editor/place/connector-path.ts'
import { type Canvas, drawText, fillRounded, isReadable } from './brush.ts'
import { faded } from '../theme.ts'
import { measureIn } from './font.ts'
import type { Palette } from './palette.ts'
import { textBoxOf } from './text-box.ts'
import { layOutTextOf } from './text-layout.ts'

export const LINE_WIDTH = 1.75
const HEAD_LENGTH = 9
const HEAD_ANGLE = Math.PI / 7
const LABEL_PADDING = 4
const DASH = [7, 6]
const GLOW = 0.3
const GLOW_PX = 5
const noHeads = { heads: 'none' } as const

export type LineState = { readonly zoom: number; readonly editing: boolean; readonly selected: boolean }

/** A connector with its arrow head and its label on the line. */
export function paintConnector(
  canvas: Canvas,
  connector: Connector,
  path: ConnectorPath,
  state: LineState,
  palette: Palette,
): void {
  const { theme } = palette
  const color = connector.color && theme.note[connector.color].strong
  // A colour of its own has to be seen while it is chosen: then the selection is a glow around the line.
  if (state.selected && color)
    drawLine(canvas, path, faded(theme.accent, GLOW), LINE_WIDTH + GLOW_PX, noHeads)
  drawLine(canvas, path, color ?? (state.selected ? theme.accent : theme.connector), LINE_WIDTH, connector)
  const box = textBoxOf(connector, [1, 1])
  if (state.editing || !box || !connector.text || !isReadable(box.fonts[0], state.zoom)) return
  const layout = layOutTextOf(connector, connector.text, box)
  const measure = measureIn(layout.font)
  const width = Math.max(...layout.lines.map((line) => measure(line.trim()))) + 2 * LABEL_PADDING
  const height = layout.lines.length * layout.font.lineHeight + 2
  const [x, y] = middleOf(path)
  canvas.save()
  canvas.translate(x, y)
  fillRounded(canvas, { x: -width / 2, y: -height / 2, w: width, h: height }, 4, theme.grid.surface)
  drawText(canvas, box, layout, theme.ink)
  canvas.restore()
}

/** The line alone, with its heads: also while it is being drawn. */
export function drawLine(
  canvas: Canvas,
  path: ConnectorPath,
  color: string,
  width: number,
  { heads, dashed }: Pick<Connector, 'heads' | 'dashed'> = {},
): void {
  const points = path.points
  const first = points[0]
  if (!first) return
  canvas.beginPath()
  canvas.moveTo(first[0], first[1])
  if (path.kind === 'curve') {
    const [, b, c, d] = path.points
    canvas.bezierCurveTo(b[0], b[1], c[0], c[1], d[0], d[1])
  } else {
    for (const [x, y] of points.slice(1)) canvas.lineTo(x, y)
  }
  canvas.strokeStyle = color
  canvas.lineWidth = width
  canvas.lineJoin = 'round'
  canvas.setLineDash(dashed ? DASH : [])
  canvas.stroke()
  canvas.setLineDash([])
  if (heads === undefined || heads === 'both')
    drawHead(canvas, path.points.at(-1), arrivalOf(path), [color, width])
  if (heads === 'from' || heads === 'both') drawHead(canvas, first, arrivalOf(reversed(path)), [color, width])
}

function reversed(path: ConnectorPath): ConnectorPath {
  if (path.kind === 'line') return { kind: 'line', points: path.points.toReversed() }
  const [a, b, c, d] = path.points
  return { kind: 'curve', points: [d, c, b, a] }
}

function drawHead(
  canvas: Canvas,
  end: Point | undefined,
  angle: number,
  [color, width]: readonly [string, number],
): void {
  if (!end) return
  const length = HEAD_LENGTH + width
  canvas.beginPath()
  canvas.moveTo(end[0], end[1])
  for (const side of [-1, 1]) {
    const a = angle + Math.PI + side * HEAD_ANGLE
    canvas.lineTo(end[0] + Math.cos(a) * length, end[1] + Math.sin(a) * length)
  }
  canvas.closePath()
  canvas.fillStyle = color
  canvas.fill()
}

/** The direction in which a line arrives at its end, in radians. */
export function arrivalOf(path: ConnectorPath): number {
  const points = path.kind === 'curve' ? path.points : pointsAlong(path)
  const end = points.at(-1) ?? [0, 0]
  // Ends that lie on one another have no direction; the last point that differs tells it.
  const before = points.findLast(([x, y]) => x !== end[0] || y !== end[1]) ?? [end[0] - 1, end[1]]
  return Math.atan2(end[1] - before[1], end[0] - before[0])
}
