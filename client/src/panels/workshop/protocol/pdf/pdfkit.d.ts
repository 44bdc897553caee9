/** What is used of pdfkit, which comes without types. Lengths are points, from the upper left corner. */
declare module 'pdfkit' {
  type TextOptions = {
    readonly width?: number
    readonly align?: 'left' | 'right'
    readonly lineBreak?: boolean
    readonly lineGap?: number
  }
  type Options = {
    readonly size: 'A4'
    readonly margins: {
      readonly top: number
      readonly bottom: number
      readonly left: number
      readonly right: number
    }
    readonly bufferPages: boolean
    readonly font: null
    readonly lang?: string
    readonly displayTitle?: boolean
    readonly compress?: boolean
    readonly info: { readonly Title: string }
  }
  export class PDFDocument {
    constructor(options: Options)
    x: number
    y: number
    readonly page: { readonly width: number; readonly height: number; margins: { bottom: number } }
    addPage(): this
    end(): void
    registerFont(name: string, bytes: Uint8Array): this
    font(name: string): this
    fontSize(size: number): this
    fillColor(color: string): this
    strokeColor(color: string): this
    lineWidth(width: number): this
    dash(length: number, options?: { space: number }): this
    undash(): this
    moveTo(x: number, y: number): this
    lineTo(x: number, y: number): this
    circle(x: number, y: number, radius: number): this
    stroke(): this
    fill(): this
    text(text: string, x?: number, y?: number, options?: TextOptions): this
    heightOfString(text: string, options?: TextOptions): number
    bufferedPageRange(): { readonly start: number; readonly count: number }
    switchToPage(page: number): this
    on(event: 'data', listener: (chunk: Uint8Array) => void): this
  }
}

declare module 'pdfkit/output' {
  import type { PDFDocument } from 'pdfkit'
  export function toBytes(document: PDFDocument): Promise<Uint8Array<ArrayBuffer>>
}

declare module 'fontkit' {
  export function create(bytes: Uint8Array): { hasGlyphForCodePoint(code: number): boolean }
}
