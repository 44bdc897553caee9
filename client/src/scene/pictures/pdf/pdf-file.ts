import { PDFDocument, type OpenedImage } from 'pdfkit'
import { toBytes } from 'pdfkit/output'
import { kernedOnce } from '../../../ui/kerned-once.ts'
import type { Drawing, Mark } from '../drawing/drawing.ts'
import { type FaceBytes, faces } from './pdf-faces.ts'
import { createPdfText } from './pdf-text.ts'
import { createReading } from './pdf-reading.ts'
import { drawMarks } from './pdf-marks.ts'

export type PdfHead = {
  readonly title: string
  readonly locale: string
  readonly fonts: FaceBytes
  /** For tests, which read what is in it. */
  readonly compress?: boolean
}

/** A page in points. Images are named, since pages share them. */
export type PdfPage = {
  readonly width: number
  readonly height: number
  readonly clips: Drawing['clips']
  readonly images: readonly string[]
  /** Those that no page before had. */
  readonly fresh: readonly (readonly [name: string, bytes: Uint8Array])[]
}

/** A picture of what no font has, for its place in a text: PNG, and how it lies around the baseline. */
export type TextPicture = { readonly bytes: Uint8Array; readonly above: number; readonly height: number }
export type PictureText = (
  text: string,
  look: { size: number; weight: number; color: string; width: number; isRightToLeft: boolean },
) => Promise<TextPicture | null>

const NO_MARGINS = { top: 0, bottom: 0, left: 0, right: 0 }

/** A PDF that is written page by page: vectors, real text in the fonts of the product, and an order of reading. */
export function createPdfFile({ title, locale, fonts, compress = true }: PdfHead, pictureText: PictureText) {
  const doc = new PDFDocument({
    size: 'A4',
    margins: NO_MARGINS,
    autoFirstPage: false,
    font: null,
    lang: locale,
    displayTitle: true,
    tagged: true,
    pdfVersion: '1.7',
    compress,
    info: { Title: title },
  })
  smoothImages(doc)
  const bytes = toBytes(doc)
  for (const face of faces) doc.registerFont(face, kernedOnce(fonts[face]))
  const images = new Map<string, OpenedImage>()
  const reading = createReading(doc)
  const text = createPdfText(doc, fonts, pictureText)
  let page: PdfPage | null = null
  return {
    beginPage(next: PdfPage): void {
      if (page) reading.endPage()
      page = next
      for (const [name, content] of next.fresh) images.set(name, doc.openImage(content))
      doc.addPage({ size: [next.width, next.height], margins: NO_MARGINS })
    },
    /** What is drawn next on the page that was begun last. */
    async add(marks: readonly Mark[]): Promise<void> {
      if (!page) throw new Error('no page was begun')
      const opened = page.images.map((name) => images.get(name) ?? null)
      await text.prepare(marks)
      drawMarks(doc, { marks, clips: page.clips }, { reading, text, images: opened })
    },
    async end(): Promise<Uint8Array<ArrayBuffer>> {
      if (page) reading.endPage()
      reading.end()
      doc.end()
      return await bytes
    },
  }
}

/** An image that is shown larger than it is runs smoothly on the canvas; in a PDF only where it asks for that. */
function smoothImages(doc: PDFDocument): void {
  const ref = doc.ref.bind(doc)
  doc.ref = (data) => ref(data?.['Subtype'] === 'Image' ? { ...data, Interpolate: true } : data)
}
