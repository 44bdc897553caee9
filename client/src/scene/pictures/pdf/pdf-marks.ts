import { assertNever } from '@wegpunkt/shared/assert-never'
import type { OpenedImage, PDFDocument } from 'pdfkit'
import type { Clip, Drawing, FillMark, ImageMark, Mark, Matrix, StrokeMark } from '../drawing/drawing.ts'
import { undone } from '../drawing/matrix.ts'
import type { Reading } from './pdf-reading.ts'
import type { PdfText } from './pdf-text.ts'

type Target = {
  readonly reading: Reading
  readonly text: PdfText
  readonly images: readonly (OpenedImage | null)[]
}

/** Draws marks on the page at hand; each leaves the page as it was. */
export function drawMarks(
  doc: PDFDocument,
  { marks, clips }: Omit<Drawing, 'images'>,
  { reading, text, images }: Target,
): void {
  for (const mark of marks) {
    reading.about(mark.about)
    doc.save()
    clipTo(doc, clips, mark.clip)
    doc.transform(...mark.matrix)
    draw(doc, mark, { text, images })
    doc.restore()
  }
}

function draw(doc: PDFDocument, mark: Mark, { text, images }: Pick<Target, 'text' | 'images'>): void {
  switch (mark.draw) {
    case 'fill':
      return fill(doc, mark)
    case 'stroke':
      return stroke(doc, mark)
    case 'text':
      return text.draw(mark)
    case 'image':
      return place(doc, mark, images[mark.image] ?? null)
    default:
      return assertNever(mark)
  }
}

function fill(doc: PDFDocument, { path, rule, ink }: FillMark): void {
  doc.fillColor(ink.color, ink.opacity)
  doc.path(path).fill(rule === 'evenodd' ? 'even-odd' : 'non-zero')
}

function stroke(doc: PDFDocument, { path, ink, width, cap, join, dash }: StrokeMark): void {
  doc.strokeColor(ink.color, ink.opacity).lineWidth(width).lineCap(cap).lineJoin(join)
  if (dash.length > 0) doc.dash(dash)
  doc.path(path).stroke()
}

function place(doc: PDFDocument, { x, y, w, h, opacity }: ImageMark, image: OpenedImage | null): void {
  if (!image || w <= 0 || h <= 0) return
  if (opacity < 1) doc.opacity(opacity)
  doc.image(image, x, y, { width: w, height: h })
}

// A clip stays when the transform that it was made in is undone.
function clipTo(doc: PDFDocument, clips: readonly Clip[], at: number | null): void {
  const clip = at === null ? undefined : clips[at]
  if (!clip) return
  clipTo(doc, clips, clip.within)
  const back: Matrix | null = undone(clip.matrix)
  if (!back) return
  doc.transform(...clip.matrix)
  doc.path(clip.path).clip()
  doc.transform(...back)
}
