import type { Rect } from '@wegpunkt/shared/board/geometry'
import type { Making } from '../../../editor/pictures.ts'
import { measureIn } from '../../paint/font.ts'
import type { Canvas } from '../../paint/canvas.ts'
import { createRecorder } from '../drawing/record.ts'
import { encodedImage } from '../encoded-image.ts'
import { unhurried } from '../unhurried.ts'
import { asDataUrl } from './data-url.ts'
import { fontCss } from './svg-fonts.ts'
import { type SvgFacts, svgSteps } from './write-svg.ts'

type Options = Making &
  Pick<SvgFacts, 'title' | 'description' | 'locale'> & {
    readonly withFonts: boolean
    readonly paint: (canvas: Canvas, part: Rect) => Generator<void>
  }

export const measureText = (text: string, size: number, weight: number): number =>
  measureIn({ size, weight, lineHeight: size })(text)

/** A picture as SVG, at the size of the board. */
export async function makeSvg(area: Rect, options: Options): Promise<Blob> {
  const { paint, withFonts, progress, signal } = options
  const recorder = createRecorder(measureText)
  recorder.canvas.translate(-area.x, -area.y)
  await unhurried(paint(recorder.canvas, area), signal)
  progress(0.6)
  const drawing = recorder.drawing()
  const images: string[] = []
  for (const image of drawing.images) images.push(await asDataUrl(await encodedImage(image)))
  const texts = drawing.marks.flatMap((mark) => (mark.draw === 'text' ? [mark.text] : []))
  const fonts = withFonts ? await fontCss(texts, signal) : ''
  signal.throwIfAborted()
  const facts = { ...options, size: [area.w, area.h], fonts, images } as const
  const parts: string[] = []
  await unhurried(collecting(svgSteps(drawing, facts), parts), signal)
  progress(1)
  return new Blob(parts, { type: 'image/svg+xml' })
}

function* collecting(steps: Iterable<string>, parts: string[]): Generator<void> {
  for (const part of steps) {
    parts.push(part)
    yield
  }
}
