import type { Rect } from '@wegpunkt/shared/board/geometry'
import type { Element, ElementOf, Kind } from '@wegpunkt/shared/board/schema'
import { FRAME_LETTERS_PX, FRAME_TITLE_PX } from '../../editor/place/frame-title.ts'
import { assertNever } from '@wegpunkt/shared/assert-never'
import type { Font } from './font.ts'

/** Where and how an element's text stands: the canvas and the editor in place share it. */
export type TextBox = {
  /** Relative to the element's top left corner. */
  readonly area: Rect
  /** The first one in which all lines fit; else the last one, with an ellipsis. */
  readonly fonts: readonly [Font, ...Font[]]
  readonly align: 'left' | 'center'
  readonly vertical: 'top' | 'middle'
  /** Whether the text may run out of its area at the bottom. */
  readonly overflows: boolean
}

export const CARD_EDGE = 6
export const CARD_PADDING = 12
/** The row of a touchpoint card with channel, departments and feeling. */
export const CARD_ROW_HEIGHT = 32
/** What a note keeps free at its bottom for the author's department. */
const NOTE_FOOT = 22
const NOTE_PADDING = 10
const LABEL_WIDTH = 160

const titleFont: Font = { size: 14, weight: 600, lineHeight: 18 }
export const smallFont: Font = { size: 12, weight: 450, lineHeight: 16 }
export const codeFont: Font = { size: 11, weight: 650, lineHeight: 14 }
const noteFont: Font = { size: 14, weight: 450, lineHeight: 19 }
const noteSmallFont: Font = { size: 12, weight: 450, lineHeight: 16 }
const labelFont: Font = { size: FRAME_LETTERS_PX, weight: 500, lineHeight: 17 }

/** The text box of an element of this size; null for what bears no text. */
export function textBoxOf(element: Element, [w, h]: readonly [number, number]): TextBox | null {
  switch (element.kind) {
    case 'touchpoint': {
      const x = CARD_EDGE + CARD_PADDING - 2
      const area = { x, y: 10, w: roomy(w - x - CARD_PADDING), h: roomy(h - 10 - CARD_ROW_HEIGHT) }
      return { area, fonts: [titleFont], align: 'left', vertical: 'top', overflows: false }
    }
    case 'note': {
      const area = inset(w, h, NOTE_PADDING, NOTE_FOOT)
      return { area, fonts: [noteFont, noteSmallFont], align: 'left', vertical: 'top', overflows: false }
    }
    case 'text': {
      const { fontSize } = element
      const font = { size: fontSize, weight: 450, lineHeight: Math.round(fontSize * 1.3) }
      return { area: { x: 0, y: 0, w, h }, fonts: [font], align: 'left', vertical: 'top', overflows: true }
    }
    case 'shape':
      return {
        area: insideShape(element.form, w, h),
        fonts: [noteFont, noteSmallFont],
        align: 'center',
        vertical: 'middle',
        overflows: false,
      }
    case 'frame': {
      const area = { x: 0, y: -FRAME_TITLE_PX, w, h: FRAME_TITLE_PX }
      return { area, fonts: [labelFont], align: 'left', vertical: 'top', overflows: false }
    }
    case 'image':
      return {
        // Within what a cell keeps free below it.
        area: { x: 0, y: h + 1, w, h: smallFont.lineHeight },
        fonts: [smallFont],
        align: 'left',
        vertical: 'top',
        overflows: false,
      }
    case 'connector': {
      const height = labelFont.lineHeight * 2
      const area = { x: -LABEL_WIDTH / 2, y: -height / 2, w: LABEL_WIDTH, h: height }
      return { area, fonts: [labelFont], align: 'center', vertical: 'middle', overflows: false }
    }
    case 'ink':
      return null
    default:
      return assertNever(element)
  }
}

/** Whether Enter ends the typing: what is one line of meaning, not a paragraph. */
export const isTitle = (kind: Kind): boolean =>
  kind === 'touchpoint' || kind === 'frame' || kind === 'connector'

/** What the outline of a form takes of its box: on the left, at the top, on the right, at the bottom. */
const shapeInsets = {
  rectangle: [0, 0, 0, 0],
  ellipse: [0.14, 0.14, 0.14, 0.14],
  diamond: [0.2, 0.3, 0.2, 0.3],
  arrow: [0, 0.2, 0.2, 0.2],
  'arrow-left': [0.2, 0.2, 0, 0.2],
  'arrow-both': [0.14, 0.2, 0.14, 0.2],
  chevron: [0.2, 0, 0.12, 0],
} as const satisfies Record<ElementOf<'shape'>['form'], readonly [number, number, number, number]>
const SHAPE_PADDING = 4
const RECTANGLE_PADDING = 12

// Around its own middle also where there is hardly any room.
function insideShape(form: ElementOf<'shape'>['form'], w: number, h: number): Rect {
  const [left, top, right, bottom] = shapeInsets[form]
  const padding = form === 'rectangle' ? RECTANGLE_PADDING : SHAPE_PADDING
  const along = (length: number, before: number, after: number): [from: number, extent: number] => {
    const extent = roomy(length * (1 - before - after) - 2 * padding)
    return [(length * (1 + before - after) - extent) / 2, extent]
  }
  const [x, width] = along(w, left, right)
  const [y, height] = along(h, top, bottom)
  return { x, y, w: width, h: height }
}

// However small somebody made the element, a line of its text has a little room.
const roomy = (length: number): number => Math.max(18, length)

const inset = (w: number, h: number, padding: number, foot: number): Rect => ({
  x: padding,
  y: padding,
  w: roomy(w - 2 * padding),
  h: roomy(h - padding - foot),
})
