import { short } from './matrix.ts'

const TURN = 2 * Math.PI
/** Less than this is a whole turn that was computed. */
const NEARLY = 1e-6

/** Writes what is drawn as path data, as SVG has it and PDF libraries read it. */
export function createPathData() {
  const parts: string[] = []
  // A line without a beginning begins where it would end.
  let isOpen = false
  const at = (...numbers: number[]): string => numbers.map(short).join(' ')
  const path = {
    get data(): string {
      return parts.join('')
    },
    moveTo(x: number, y: number): void {
      parts.push(`M${at(x, y)}`)
      isOpen = true
    },
    lineTo(x: number, y: number): void {
      if (!isOpen) return path.moveTo(x, y)
      parts.push(`L${at(x, y)}`)
    },
    bezierCurveTo(ax: number, ay: number, bx: number, by: number, x: number, y: number): void {
      if (!isOpen) path.moveTo(ax, ay)
      parts.push(`C${at(ax, ay, bx, by, x, y)}`)
    },
    quadraticCurveTo(ax: number, ay: number, x: number, y: number): void {
      if (!isOpen) path.moveTo(ax, ay)
      parts.push(`Q${at(ax, ay, x, y)}`)
    },
    closePath(): void {
      if (isOpen) parts.push('Z')
    },
    rect(x: number, y: number, w: number, h: number): void {
      parts.push(`M${at(x, y)}L${at(x + w, y)}L${at(x + w, y + h)}L${at(x, y + h)}Z`)
      isOpen = true
    },
    roundRect(x: number, y: number, w: number, h: number, radii: number | readonly number[]): void {
      const [a = 0, b = a, c = a, d = b] = typeof radii === 'number' ? [radii] : radii
      const corner = (r: number, toX: number, toY: number): string =>
        r > 0 ? `A${at(r, r)} 0 0 1 ${at(toX, toY)}` : ''
      parts.push(
        `M${at(x + a, y)}L${at(x + w - b, y)}${corner(b, x + w, y + b)}L${at(x + w, y + h - c)}`,
        `${corner(c, x + w - c, y + h)}L${at(x + d, y + h)}${corner(d, x, y + h - d)}L${at(x, y + a)}`,
        `${corner(a, x + a, y)}Z`,
      )
      isOpen = true
    },
    arc(x: number, y: number, radius: number, from: number, to: number): void {
      path.ellipse(x, y, radius, radius, 0, from, to)
    },
    /** Clockwise, as all paints draw. */
    ellipse(x: number, y: number, rx: number, ry: number, turn: number, from: number, to: number): void {
      const point = (angle: number): [number, number] => {
        const [px, py] = [rx * Math.cos(angle), ry * Math.sin(angle)]
        return [x + px * Math.cos(turn) - py * Math.sin(turn), y + px * Math.sin(turn) + py * Math.cos(turn)]
      }
      const length = Math.min(TURN, to - from)
      path.lineTo(...point(from))
      // Halves: an arc that ends where it begins would be none.
      const pieces = length > Math.PI - NEARLY ? 2 : 1
      for (let i = 1; i <= pieces; i++)
        parts.push(
          `A${at(rx, ry)} ${short((turn * 180) / Math.PI)} 0 1 ${at(...point(from + (length * i) / pieces))}`,
        )
    },
  }
  return path
}

export type PathData = ReturnType<typeof createPathData>
