import type { Element } from '@wegpunkt/shared/board/schema'
import { isPlaced } from '@wegpunkt/shared/board/layout'
import type { LaidOut } from '../../editor/place/laid-out.ts'
import { type Scheme, noteColors } from '../../ui/board-colors.ts'
import { type Scale, visibleMark } from './minimap-scale.ts'

export type MapLook = {
  readonly scheme: Scheme
  readonly departmentColor: (key: string | null) => string | null
}

const inks = {
  light: { cell: '#ffffff', line: '#dcd8d1', mark: '#a39d93' },
  dark: { cell: '#23211f', line: '#3a3733', mark: '#77716a' },
} as const

type Canvas = Pick<
  CanvasRenderingContext2D,
  'clearRect' | 'fillRect' | 'strokeRect' | 'fillStyle' | 'strokeStyle' | 'lineWidth' | 'setTransform'
>

/** Draws the whole board once, small: columns, rows, and a mark for each element. */
export function paintMinimap(
  canvas: Canvas,
  { board, layout }: LaidOut,
  { scale, ratio }: { scale: Scale; ratio: number },
  look: MapLook,
): void {
  const ink = inks[look.scheme]
  canvas.setTransform(ratio, 0, 0, ratio, 0, 0)
  canvas.clearRect(0, 0, ...scale.size)
  const { width, height } = layout
  canvas.strokeStyle = ink.line
  canvas.lineWidth = 1
  for (const { x, w } of layout.columns) {
    const cell = scale.toMap({ x, y: 0, w, h: height })
    canvas.fillStyle = ink.cell
    canvas.fillRect(cell.x, cell.y, cell.w, cell.h)
    canvas.strokeRect(cell.x, cell.y, cell.w, cell.h)
  }
  canvas.fillStyle = ink.line
  for (const { y } of layout.rows.slice(1)) {
    const row = scale.toMap({ x: 0, y, w: width, h: 0 })
    canvas.fillRect(row.x, row.y, row.w, 0.5)
  }
  // Frames first: they lie around the others.
  const elements = [...board.elements.values()].filter(isPlaced)
  for (const element of elements) {
    if (element.kind !== 'frame') continue
    const { x, y, w, h } = scale.toMap(layout.rectOf(element))
    canvas.strokeStyle = ink.mark
    canvas.strokeRect(x, y, w, h)
  }
  for (const element of elements) {
    if (element.kind === 'frame') continue
    const { x, y, w, h } = visibleMark(scale.toMap(layout.rectOf(element)))
    canvas.fillStyle = colorOf(element, look) ?? ink.mark
    canvas.fillRect(x, y, w, h)
  }
}

function colorOf(element: Element, { scheme, departmentColor }: MapLook): string | null {
  if (element.kind === 'touchpoint') return departmentColor(element.department)
  return element.kind === 'note' ? noteColors[scheme][element.color].line : null
}
