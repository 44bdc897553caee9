/** x' = a x + c y + e, y' = b x + d y + f, as everywhere on the web. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

/** What a mark is to somebody who reads the picture instead of seeing it; null for what only decorates. */
export type About = {
  readonly key: string
  readonly role: 'title' | 'heading' | 'text' | 'image'
  /** Its place in the order of reading. */
  readonly order: number
  /** What stands for it where it cannot be seen: of images. */
  readonly alt?: string
}

type Placed = {
  readonly matrix: Matrix
  /** Of the clips of the drawing; null for none. */
  readonly clip: number | null
  readonly about: About | null
}

export type Ink = { readonly color: string; readonly opacity: number }

export type FillMark = Placed & {
  readonly draw: 'fill'
  /** As in SVG. */
  readonly path: string
  readonly rule: 'nonzero' | 'evenodd'
  readonly ink: Ink
}

export type StrokeMark = Placed & {
  readonly draw: 'stroke'
  readonly path: string
  readonly ink: Ink
  readonly width: number
  readonly cap: 'butt' | 'round' | 'square'
  readonly join: 'bevel' | 'miter' | 'round'
  readonly dash: readonly number[]
}

export type TextMark = Placed & {
  readonly draw: 'text'
  readonly text: string
  /** Its left edge, its baseline, and how wide it is on the screen. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  readonly weight: number
  readonly isRightToLeft: boolean
  readonly ink: Ink
}

export type ImageMark = Placed & {
  readonly draw: 'image'
  /** Of the images of the drawing. */
  readonly image: number
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  readonly opacity: number
}

export type Mark = FillMark | StrokeMark | TextMark | ImageMark

/** A clip may lie within another one. */
export type Clip = { readonly path: string; readonly matrix: Matrix; readonly within: number | null }

/** What was drawn, in the order of drawing, as plain data. */
export type Drawing = {
  readonly marks: readonly Mark[]
  readonly clips: readonly Clip[]
  readonly images: readonly CanvasImageSource[]
}
