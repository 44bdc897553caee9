/** What is used of pdfkit, which comes without types. Lengths are points, from the upper left corner. */
declare module 'pdfkit' {
  type TextOptions = {
    readonly width?: number
    readonly align?: 'left' | 'right'
    readonly lineBreak?: boolean
    readonly lineGap?: number
    readonly baseline?: 'alphabetic'
    /** In percent. */
    readonly horizontalScaling?: number
    /** OpenType features, on or off. */
    readonly features?: Readonly<Record<string, boolean>>
  }
  type Options = {
    readonly size: 'A4' | readonly [number, number]
    readonly margins: {
      readonly top: number
      readonly bottom: number
      readonly left: number
      readonly right: number
    }
    readonly bufferPages?: boolean
    readonly autoFirstPage?: boolean
    readonly font: null
    readonly lang?: string
    readonly displayTitle?: boolean
    readonly compress?: boolean
    readonly tagged?: boolean
    readonly pdfVersion?: '1.7'
    readonly info: { readonly Title: string }
  }
  type StructureType = 'Document' | 'Sect' | 'H1' | 'H2' | 'P' | 'Figure'
  /** What of a page is one thing. */
  export type MarkedContent = { readonly refs: readonly unknown[] }
  export type StructureElement = {
    add(child: StructureElement | MarkedContent): StructureElement
    end(): void
  }
  export type OpenedImage = { readonly width: number; readonly height: number }
  export class PDFDocument {
    constructor(options: Options)
    x: number
    y: number
    readonly page: { readonly width: number; readonly height: number; margins: { bottom: number } }
    addPage(options?: Pick<Options, 'size' | 'margins'>): this
    end(): void
    registerFont(name: string, bytes: Uint8Array): this
    font(name: string): this
    fontSize(size: number): this
    fillColor(color: string, opacity?: number): this
    strokeColor(color: string, opacity?: number): this
    lineWidth(width: number): this
    lineCap(cap: 'butt' | 'round' | 'square'): this
    lineJoin(join: 'bevel' | 'miter' | 'round'): this
    dash(length: number | readonly number[], options?: { space: number }): this
    undash(): this
    moveTo(x: number, y: number): this
    lineTo(x: number, y: number): this
    rect(x: number, y: number, w: number, h: number): this
    circle(x: number, y: number, radius: number): this
    /** Path data as in SVG. */
    path(data: string): this
    stroke(): this
    fill(rule?: 'even-odd' | 'non-zero'): this
    clip(): this
    save(): this
    restore(): this
    transform(a: number, b: number, c: number, d: number, e: number, f: number): this
    opacity(opacity: number): this
    text(text: string, x?: number, y?: number, options?: TextOptions): this
    heightOfString(text: string, options?: TextOptions): number
    widthOfString(text: string, options?: TextOptions): number
    openImage(bytes: ArrayBuffer | Uint8Array): OpenedImage
    image(image: OpenedImage, x: number, y: number, options: { width: number; height: number }): this
    /** Content that is no decoration, to be handed to a structure element; ended by `endMarkedContent`. */
    markStructureContent(type: StructureType): MarkedContent
    markContent(
      tag: 'Artifact' | 'Span',
      options?: { readonly type?: 'Layout'; readonly actual?: string },
    ): this
    endMarkedContent(): this
    struct(
      type: StructureType,
      options?: { readonly alt?: string; readonly title?: string },
      children?: readonly (StructureElement | MarkedContent)[],
    ): StructureElement
    addStructure(element: StructureElement): this
    /** A new object of the file. */
    ref(data?: Readonly<Record<string, unknown>>): unknown
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
