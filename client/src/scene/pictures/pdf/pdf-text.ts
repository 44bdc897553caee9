import { create as readFont } from 'fontkit'
import type { OpenedImage, PDFDocument } from 'pdfkit'
import type { Mark, TextMark } from '../drawing/drawing.ts'
import { type Face, type FaceBytes, faceOf, faces } from './pdf-faces.ts'
import type { PictureText } from './pdf-file.ts'

/** What only joins letters or turns the writing around has no glyph, and needs none. */
const WITHOUT_GLYPH = /[\p{Cf}\p{Cc}\p{Variation_Selector}]/gu
const UNKNOWN = '□'

/** A letter that says in which script a text is. */
const LETTER = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u

/**
 * What a text in a PDF asks of Inter. For texts of no script, such as a date, Inter names each of its tables of kerning twice. Browsers take that for
 * once, but fontkit pulls a point into the figure before it. So these are not kerned, and what holds a letter is laid
 * out as a whole: without a wish pdfkit does it word by word, and a date in a line is a word of no script again.
 */
const featuresFor = (text: string): Readonly<Record<string, boolean>> => ({ kern: LETTER.test(text) })

type Pictured = { readonly image: OpenedImage; readonly above: number; readonly height: number }

/**
 * Text as the canvas measured it: as wide, whatever the font says. A line with letters that the font does not have,
 * such as an emoji or Arabic, is a picture with that line as its text.
 */
export function createPdfText(doc: PDFDocument, fonts: FaceBytes, pictureText: PictureText) {
  const known = Object.fromEntries(faces.map((face) => [face, readFont(fonts[face])])) as Record<
    Face,
    ReturnType<typeof readFont>
  >
  const pictures = new Map<string, Pictured | null>()
  const isKnown = (letter: string, face: Face): boolean =>
    known[face].hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)
  const canWrite = ({ text, weight, isRightToLeft }: TextMark): boolean => {
    const face = faceOf(weight)
    return (
      !isRightToLeft &&
      Array.from(text.replaceAll(WITHOUT_GLYPH, '')).every((letter) => isKnown(letter, face))
    )
  }
  const written = (text: string, face: Face): string =>
    Array.from(text.replaceAll(WITHOUT_GLYPH, ''), (letter) =>
      isKnown(letter, face) ? letter : UNKNOWN,
    ).join('')

  const write = ({ text, x, y, width, size, weight, ink }: TextMark): void => {
    const face = faceOf(weight)
    const shown = written(text, face)
    if (shown.trim() === '') return
    doc.font(face).fontSize(size).fillColor(ink.color, ink.opacity)
    const features = featuresFor(shown)
    const natural = doc.widthOfString(shown, { features })
    const horizontalScaling = natural > 0 ? Math.round((width / natural) * 100_000) / 1_000 : 100
    doc.text(shown, x, y, { lineBreak: false, baseline: 'alphabetic', horizontalScaling, features })
  }
  const place = ({ text, x, y, width, ink }: TextMark, { image, above, height }: Pictured): void => {
    doc.markContent('Span', { actual: text })
    if (ink.opacity < 1) doc.opacity(ink.opacity)
    doc.image(image, x, y - above, { width, height })
    doc.endMarkedContent()
  }
  return {
    /** Makes the pictures that the marks of a page need. */
    async prepare(marks: readonly Mark[]): Promise<void> {
      for (const mark of marks) {
        if (mark.draw !== 'text' || canWrite(mark) || pictures.has(keyOf(mark))) continue
        const made = await pictureText(mark.text, { ...mark, color: mark.ink.color })
        pictures.set(keyOf(mark), made && { ...made, image: doc.openImage(made.bytes) })
      }
    },
    draw(mark: TextMark): void {
      const picture = pictures.get(keyOf(mark))
      if (picture) place(mark, picture)
      else write(mark)
    },
  }
}

export type PdfText = ReturnType<typeof createPdfText>

const keyOf = ({ text, size, weight, ink, width }: TextMark): string =>
  [size, weight, ink.color, width, text].join(' ')
