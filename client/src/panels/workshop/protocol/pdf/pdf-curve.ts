import type { CurvePoint } from '../blocks/block.ts'
import type { Sheet } from './pdf-sheet.ts'
import { COLOR, GAP, MARGIN, SIZE } from './pdf-style.ts'

const HEIGHT = 96
const AXIS = 20

/** Before dashed, after solid; where nobody said anything, a line is broken. */
export function writeCurve(sheet: Sheet, points: readonly CurvePoint[]): void {
  const { doc } = sheet
  sheet.need(HEIGHT + GAP.after)
  const top = doc.y + GAP.after
  const xOf = (at: number): number =>
    MARGIN.left + AXIS + ((sheet.width - AXIS) * (at + 0.5)) / Math.max(1, points.length)
  const yOf = (value: number): number => top + ((2 - value) / 4) * (HEIGHT - 2 * GAP.after)
  for (const value of [2, 0, -2]) {
    const label = value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0'
    sheet.writeAt(yOf(value) - 5, label, { size: SIZE.small, color: COLOR.quiet }, { width: AXIS })
    doc.strokeColor(COLOR.line).lineWidth(0.5)
    doc
      .moveTo(MARGIN.left + AXIS, yOf(value))
      .lineTo(MARGIN.left + sheet.width, yOf(value))
      .stroke()
  }
  for (const series of ['before', 'after'] as const) {
    const color = series === 'before' ? COLOR.quiet : COLOR.accent
    if (series === 'before') doc.dash(3, { space: 3 })
    doc.strokeColor(color).lineWidth(series === 'before' ? 1 : 1.5)
    for (const [at, point] of points.entries()) {
      const [from, to] = [point[series], points[at + 1]?.[series]]
      if (from === null || to === null || to === undefined) continue
      doc
        .moveTo(xOf(at), yOf(from))
        .lineTo(xOf(at + 1), yOf(to))
        .stroke()
    }
    doc.undash()
    for (const [at, { [series]: value }] of points.entries())
      if (value !== null) doc.fillColor(color).circle(xOf(at), yOf(value), 2).fill()
  }
  doc.y = top + HEIGHT
}
