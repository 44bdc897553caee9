import type { Layout } from '@wegpunkt/shared/board/layout'
import type { Board } from '@wegpunkt/shared/board/read'
import { isCustomers } from '@wegpunkt/shared/board/choices'
import { faded } from '../theme.ts'
import type { Canvas } from './brush.ts'
import type { Palette } from './palette.ts'

/** Columns and rows, very quiet: departments tint their row, and a firmer line ends the customer's own part. */
export function paintGrid(
  canvas: Canvas,
  { layout, lanes, zoom }: { layout: Layout; lanes: Board['lanes']; zoom: number },
  { theme, department }: Palette,
): void {
  const { columns, rows, width, height } = layout
  if (width <= 0 || height <= 0) return
  const hair = 1 / zoom
  canvas.fillStyle = theme.grid.surface
  canvas.fillRect(0, 0, width, height)
  for (const row of rows) {
    const lane = lanes.get(row.id)
    const look = lane?.kind === 'department' ? department(lane.department ?? null) : null
    if (!look) continue
    canvas.fillStyle = faded(look.color, theme.grid.tint)
    canvas.fillRect(0, row.y, width, row.h)
  }
  canvas.fillStyle = theme.grid.line
  for (const { x, w } of columns.slice(0, -1)) canvas.fillRect(x + w - hair / 2, 0, hair, height)
  rows.slice(0, -1).forEach((row, i) => {
    const edge = isCustomers(lanes.get(row.id)) !== isCustomers(lanes.get(rows[i + 1]?.id ?? ''))
    canvas.fillStyle = edge ? theme.grid.edge : theme.grid.line
    const thick = edge ? 2 * hair : hair
    canvas.fillRect(0, row.y + row.h - thick / 2, width, thick)
  })
  canvas.strokeStyle = theme.grid.edge
  canvas.lineWidth = hair
  canvas.strokeRect(0, 0, width, height)
}
