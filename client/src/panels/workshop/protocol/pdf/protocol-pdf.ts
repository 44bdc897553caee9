import { assertNever } from '@wegpunkt/shared/assert-never'
import { create as readFont } from 'fontkit'
import { PDFDocument } from 'pdfkit'
import { toBytes } from 'pdfkit/output'
import { kernedOnce } from '../../../../ui/kerned-once.ts'
import type { Block, Entry, Fact } from '../blocks/block.ts'
import { writeCurve } from './pdf-curve.ts'
import { type Sheet, createSheet } from './pdf-sheet.ts'
import { COLOR, GAP, KEEP_TOGETHER, MARGIN, SIZE } from './pdf-style.ts'
import { writeTable } from './pdf-table.ts'
import { printable } from './printable.ts'

export type PdfTask = {
  readonly blocks: readonly Block[]
  readonly title: string
  readonly locale: string
  /** At the foot of each page, with `{page}` and `{pages}`. */
  readonly foot: string
  readonly fonts: { readonly regular: Uint8Array; readonly strong: Uint8Array }
  /** For tests, which read what is in it. */
  readonly compress?: boolean
}

/** Blocks as a PDF with real text, in the fonts of the product. */
export async function protocolPdf({
  blocks,
  title,
  locale,
  foot,
  fonts,
  compress = true,
}: PdfTask): Promise<Uint8Array<ArrayBuffer>> {
  const { regular, strong } = fonts
  const font = readFont(regular)
  const clean = (text: string): string => printable(text, (code) => font.hasGlyphForCodePoint(code))
  const info = { Title: title }
  const look = { size: 'A4', margins: MARGIN, font: null, lang: locale, displayTitle: true } as const
  const doc = new PDFDocument({ ...look, bufferPages: true, compress, info })
  const bytes = toBytes(doc)
  doc.registerFont('regular', kernedOnce(regular)).registerFont('strong', kernedOnce(strong))
  const sheet = createSheet(doc, clean)
  for (const block of blocks) write(sheet, block)
  writeFeet(sheet, title, foot)
  doc.end()
  return await bytes
}

function write(sheet: Sheet, block: Block): void {
  switch (block.as) {
    case 'title':
      sheet.write(block.text, { size: SIZE.title, face: 'strong' })
      return sheet.space(GAP.after)
    case 'heading':
      return writeHeading(sheet, block.text, block.level)
    case 'text':
      sheet.write(block.text, block.isQuiet ? { size: SIZE.small, color: COLOR.quiet } : {})
      return sheet.space(GAP.after)
    case 'facts':
      for (const fact of block.facts) writeFact(sheet, fact)
      return sheet.space(GAP.after)
    case 'list':
      for (const entry of block.entries) writeEntry(sheet, entry)
      return sheet.space(GAP.after)
    case 'table':
      return writeTable(sheet, block)
    case 'curve':
      return writeCurve(sheet, block.points)
    default:
      return assertNever(block)
  }
}

function writeHeading(sheet: Sheet, text: string, level: 2 | 3): void {
  sheet.need(KEEP_TOGETHER)
  sheet.space(level === 2 ? GAP.heading : GAP.subheading)
  sheet.write(text, { size: level === 2 ? SIZE.heading : SIZE.subheading, face: 'strong' })
  sheet.space(level === 2 ? GAP.after : GAP.cell)
}

const NAME_WIDTH = 96

function writeFact(sheet: Sheet, { name, value }: Fact): void {
  const { doc } = sheet
  const top = doc.y
  sheet.writeAt(top, name, { color: COLOR.quiet }, { width: NAME_WIDTH })
  doc.y = top
  sheet.write(value, {}, { x: MARGIN.left + NAME_WIDTH, width: sheet.width - NAME_WIDTH })
  sheet.space(2)
}

const BULLET_WIDTH = 12

function writeEntry(sheet: Sheet, { text, more }: Entry): void {
  const { doc } = sheet
  const place = { x: MARGIN.left + BULLET_WIDTH, width: sheet.width - BULLET_WIDTH }
  sheet.need(2 * SIZE.text + GAP.cell)
  const top = doc.y
  sheet.writeAt(top, '•', { color: COLOR.quiet }, { width: BULLET_WIDTH })
  doc.y = top
  sheet.write(text.trim(), {}, place)
  if (more !== undefined) sheet.write(more, { size: SIZE.small, color: COLOR.quiet }, place)
  sheet.space(GAP.cell)
}

/** Once it is known how many pages there are. */
function writeFeet(sheet: Sheet, title: string, foot: string): void {
  const { doc } = sheet
  const { start, count } = doc.bufferedPageRange()
  for (let page = start; page < start + count; page++) {
    doc.switchToPage(page)
    // Below the margin, where a text would begin a page of its own.
    doc.page.margins.bottom = 0
    const y = doc.page.height - MARGIN.bottom + 24
    const small = { size: SIZE.small, color: COLOR.quiet }
    const pages = foot.replace('{page}', String(page + 1)).replace('{pages}', String(count))
    sheet.rule(y - 8)
    sheet.writeAt(y, shortened(title), small, { width: sheet.width - 120 })
    sheet.writeAt(y, pages, small, { x: MARGIN.left + sheet.width - 110, width: 110, align: 'right' })
  }
}

const MAX_FOOT_CHARS = 70
const shortened = (title: string): string =>
  title.length <= MAX_FOOT_CHARS ? title : `${title.slice(0, MAX_FOOT_CHARS)}…`
