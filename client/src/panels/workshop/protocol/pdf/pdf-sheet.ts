import type { PDFDocument } from 'pdfkit'
import { COLOR, MARGIN, SIZE } from './pdf-style.ts'

export type Face = 'regular' | 'strong'
type Styled = { readonly size?: number; readonly color?: string; readonly face?: Face }
type At = { readonly x?: number; readonly width?: number; readonly align?: 'left' | 'right' }

/** A document with its fonts, that is written from top to bottom. */
export type Sheet = ReturnType<typeof createSheet>

export function createSheet(doc: PDFDocument, clean: (text: string) => string) {
  const width = doc.page.width - MARGIN.left - MARGIN.right
  const style = ({ size = SIZE.text, color = COLOR.text, face = 'regular' }: Styled): void => {
    doc.font(face).fontSize(size).fillColor(color)
  }
  const bottom = doc.page.height - MARGIN.bottom
  return {
    doc,
    width,

    /** Writes below what is there, over as many pages as it takes. */
    write(
      text: string,
      styled: Styled = {},
      { x = MARGIN.left, width: wide = width, align = 'left' }: At = {},
    ): void {
      style(styled)
      doc.text(clean(text), x, doc.y, { width: wide, align })
    },

    /** Writes at one height and stays there. */
    writeAt(
      y: number,
      text: string,
      styled: Styled,
      { x = MARGIN.left, width: wide = width, align = 'left' }: At,
    ): void {
      style(styled)
      doc.text(clean(text), x, y, { width: wide, align })
    },

    heightOf(text: string, styled: Styled, wide: number): number {
      style(styled)
      return doc.heightOfString(clean(text), { width: wide })
    },

    /** Goes on upon the next page where so much does not fit. True if it did. */
    need(height: number): boolean {
      if (doc.y + height <= bottom) return false
      doc.addPage()
      return true
    },

    /** Leaves room, but none at the head of a page. */
    space(height: number): void {
      if (doc.y > MARGIN.top) doc.y = Math.min(bottom, doc.y + height)
    },

    rule(y: number): void {
      doc.strokeColor(COLOR.line).lineWidth(0.75)
      doc
        .moveTo(MARGIN.left, y)
        .lineTo(MARGIN.left + width, y)
        .stroke()
    },
  }
}
