import type { Rect } from '@wegpunkt/shared/board/geometry'
import { type Canvas, drawLabel } from '../../paint/brush.ts'
import type { Font } from '../../paint/font.ts'
import { faded } from '../../theme.ts'
import type { PictureBoard } from './picture-board.ts'

const ROW_HEIGHT = 15
const SIGN_WIDTH = 20
const GAP = 7
const font: Font = { size: 11, weight: 450, lineHeight: 14 }

/** How a curve is to be read, in the head of its lane: as far down as there is room. */
export function paintCurveKey(canvas: Canvas, { facts, painting, personas }: PictureBoard, area: Rect): void {
  const { theme } = painting.palette
  const { t } = facts
  const line = (y: number, color: string, width: number, dash: readonly number[] = []): void => {
    canvas.beginPath()
    canvas.moveTo(area.x, y)
    canvas.lineTo(area.x + SIGN_WIDTH, y)
    canvas.strokeStyle = color
    canvas.lineWidth = width
    canvas.setLineDash([...dash])
    canvas.stroke()
    canvas.setLineDash([])
  }
  const rows: [name: string, sign: (y: number) => void][] = [
    [t('curve.legend.team'), (y) => line(y, theme.inkSoft, 2.5)],
    [t('curve.legend.customers'), (y) => line(y, theme.inkSoft, 1.75, [6, 4])],
    [
      t('curve.legend.gap'),
      (y) => {
        canvas.fillStyle = faded(theme.inkSoft, 0.3)
        canvas.fillRect(area.x, y - 4.5, SIGN_WIDTH, 9)
      },
    ],
    ...personas.map(({ name, color }): [string, (y: number) => void] => [name, (y) => line(y, color, 3)]),
  ]
  rows.slice(0, Math.max(0, Math.floor(area.h / ROW_HEIGHT))).forEach(([name, sign], i) => {
    const middle = area.y + (i + 0.5) * ROW_HEIGHT
    sign(middle)
    const x = area.x + SIGN_WIDTH + GAP
    drawLabel(canvas, name, { x, middle, width: area.x + area.w - x, font, color: theme.inkSoft })
  })
}
