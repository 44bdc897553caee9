import { luminance } from '../../ui/readable-on.ts'
import type { Canvas } from './canvas.ts'
import type { LineLink } from './text-lines.ts'
import type { Measure } from './text-wrap.ts'

const UNDERLINE_BELOW = 2
const UNDERLINE_WIDTH = 1

type Place = {
  readonly x: number
  readonly y: number
  readonly align: 'left' | 'center'
  readonly measure: Measure
  readonly color: string
}

/** One line with links in it, piece by piece, its baseline at `y`. */
export function drawLinkedLine(
  canvas: Canvas,
  line: string,
  links: readonly LineLink[],
  { x, y, align, measure, color }: Place,
): void {
  const left = align === 'center' ? x - measure(line.trim()) / 2 : x
  const lead = align === 'center' ? line.length - line.trimStart().length : 0
  const at = (index: number): number => left + measure(line.slice(lead, Math.max(lead, index)))
  const text = line.trimEnd()
  canvas.textAlign = 'left'
  let from = lead
  for (const { start, end } of links) {
    if (start > from) canvas.fillText(text.slice(from, start), at(from), y)
    canvas.fillStyle = linkColorOn(color)
    canvas.fillText(text.slice(start, end), at(start), y)
    canvas.fillRect(at(start), y + UNDERLINE_BELOW, at(end) - at(start), UNDERLINE_WIDTH)
    canvas.fillStyle = color
    from = end
  }
  if (from < text.length) canvas.fillText(text.slice(from), at(from), y)
  canvas.textAlign = align
}

/** The colour of links beside words of this colour: it stands out on the same ground. */
export const linkColorOn = (ink: string): string => (luminance(ink) < 0.4 ? '#2f3bb3' : '#c6ccff')
