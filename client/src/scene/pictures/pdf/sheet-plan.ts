import type { Rect, Size } from '@wegpunkt/shared/board/geometry'
import type { PictureForm } from '../../../editor/pictures.ts'

type SheetForm = Extract<PictureForm, { as: 'tiles' | 'poster' }>

/** Points a board pixel at its size on the screen: 96 pixels an inch, 72 points. */
const POINTS_A_PIXEL = 72 / 96
const A4: Size = [595.28, 841.89]
const posters: Readonly<Record<'A0' | 'A1', Size>> = { A0: [2383.94, 3370.39], A1: [1683.78, 2383.94] }

/** In points on an A4 page; a poster has as much more of it as it is larger. */
export const SHEET = {
  margin: 28,
  /** Above the board: what it is, which page, and where that is. */
  head: 34,
  /** What two pages that lie side by side both show. */
  overlap: 24,
} as const

/** A page of a tiled print: the part of the board, and where it lies among the others. */
export type Tile = {
  readonly column: number
  readonly row: number
  /** In board pixels. */
  readonly part: Rect
}

export type SheetPlan = {
  readonly page: Size
  /** Points a board pixel. */
  readonly scale: number
  /** How much larger everything beside the board is than on A4, in letters and signs. */
  readonly enlarged: number
  readonly pages: number
  readonly columns: number
  readonly rows: number
  readonly tiles: readonly Tile[]
}

/** How a board is laid on pages: upright or not, whichever takes fewer of them or shows it larger. */
export function sheetPlan(area: Rect, form: SheetForm): SheetPlan {
  if (form.as === 'tiles') {
    const scale = (POINTS_A_PIXEL * form.percent) / 100
    const [upright, across] = [tiled(area, A4, scale), tiled(area, turned(A4), scale)]
    return across.pages <= upright.pages ? across : upright
  }
  const page = posters[form.size]
  const [upright, across] = [poster(area, page), poster(area, turned(page))]
  return across.scale >= upright.scale ? across : upright
}

const turned = ([w, h]: Size): Size => [h, w]

/** The room for the board on a page, in points. */
export const roomOn = ([w, h]: Size): Rect => ({
  x: SHEET.margin,
  y: SHEET.margin + SHEET.head,
  w: w - 2 * SHEET.margin,
  h: h - 2 * SHEET.margin - SHEET.head,
})

function tiled(area: Rect, page: Size, scale: number): SheetPlan {
  const room = roomOn(page)
  const [w, h] = [room.w / scale, room.h / scale]
  const overlap = SHEET.overlap / scale
  const along = (length: number, tile: number): number =>
    Math.max(1, Math.ceil((length - overlap) / (tile - overlap)))
  const [columns, rows] = [along(area.w, w), along(area.h, h)]
  const pages = columns * rows + 1
  const base = { page, scale, enlarged: 1, pages, columns, rows }
  // Nobody needs the tiles of a thousand pages that are not made.
  if (columns * rows > 10_000) return { ...base, tiles: [] }
  const tiles = Array.from({ length: columns * rows }, (_, i): Tile => {
    const [column, row] = [i % columns, Math.floor(i / columns)]
    const part = { x: area.x + column * (w - overlap), y: area.y + row * (h - overlap), w, h }
    return { column, row, part }
  })
  return { ...base, tiles }
}

/** A poster hangs on a wall and is read from near all the same: what is beside the board grows less than the sheet. */
const BESIDE = 0.62

/** What a poster has beside the board, in points on A4: its title, its facts, and the legend below. */
export const POSTER = { head: 62, foot: 96 } as const

function poster(area: Rect, page: Size): SheetPlan {
  const enlarged = (Math.min(...page) / A4[0]) * BESIDE
  const margin = SHEET.margin * enlarged
  const w = page[0] - 2 * margin
  const h = page[1] - 2 * margin - (POSTER.head + POSTER.foot) * enlarged
  const scale = Math.min(w / area.w, h / area.h, 3 * POINTS_A_PIXEL)
  return { page, scale, enlarged, pages: 1, columns: 1, rows: 1, tiles: [{ column: 0, row: 0, part: area }] }
}
