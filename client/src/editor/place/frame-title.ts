import type { Rect, Size } from '@wegpunkt/shared/board/geometry'

/** What a frame's title takes above it, in board pixels, and how large its letters are there. */
export const FRAME_TITLE_PX = 24
export const FRAME_LETTERS_PX = 13
/** So large on the screen a name is read. */
const LEAST_LETTERS_PX = 12
/** The largest letters that the row above a frame has room for, in board pixels. */
const MOST_ABOVE_PX = 20
/** Nobody measures text here: about so wide is a letter, and at least so wide what can be hit of a title; by its size. */
const LETTER_WIDTH = 0.62
const LEAST_WIDTH = 6.2

/**
 * Where the name stands on a board that is seen from farther away: as large as it can be read. Above the frame
 * while there is room for it, then within its top, so that it is never painted where nobody expects it. Null where
 * it stands as it is typed.
 */
export function titlePlace(zoom: number, [w, h]: Size) {
  const least = LEAST_LETTERS_PX / zoom
  if (least <= FRAME_LETTERS_PX) return null
  const isAbove = least <= MOST_ABOVE_PX
  const letters = isAbove ? least : Math.min(least, h / 3)
  const indent = isAbove ? 0 : letters / 2
  return { x: indent, middle: isAbove ? -FRAME_TITLE_PX / 2 : letters, width: w - 2 * indent, letters }
}

/** What of a frame is pressed to take it by its name: where that is seen at a zoom. */
export function titleArea(title: string, { x, y, w, h }: Rect, zoom: number): Rect {
  const place = titlePlace(zoom, [w, h])
  const letters = place?.letters ?? FRAME_LETTERS_PX
  const width = Math.max(LEAST_WIDTH, title.length * LETTER_WIDTH) * letters
  if (!place || place.middle < 0)
    return { x, y: y - FRAME_TITLE_PX, w: Math.min(w, width), h: FRAME_TITLE_PX }
  return { x: x + place.x, y: y + place.middle - letters, w: Math.min(place.width, width), h: 2 * letters }
}
