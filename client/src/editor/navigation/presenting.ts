import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Rect } from '@wegpunkt/shared/board/geometry'
import { type Row, isPlaced } from '@wegpunkt/shared/board/layout'
import type { Board } from '@wegpunkt/shared/board/read'
import type { ElementOf } from '@wegpunkt/shared/board/schema'
import type { LaidOut } from '../place/laid-out.ts'
import { type Rank, compareRanks } from '../arranging/rank.ts'

/** One picture of a presentation. Of a stage that is too high to be read as a whole, some of its lanes. */
export type Slide = {
  readonly show: 'frame' | 'stage'
  readonly id: ElementId
  readonly lanes?: readonly ElementId[]
}

/** A presentation under way, at the slide with this index. */
export type Presenting = { readonly slides: readonly Slide[]; readonly index: number }

/**
 * The frames in the customer's order, then those beside the grid as one reads; without frames the stages, in parts
 * that are no higher than `most` board pixels.
 */
export function slidesOf(laid: LaidOut, most = Infinity): Slide[] {
  const { board, layout } = laid
  const frames = [...board.elements].flatMap(([id, element]) =>
    element.kind === 'frame' ? [{ id, rank: rankOf(element, layout) }] : [],
  )
  if (frames.length === 0) return layout.columns.flatMap(({ id }) => partsOf(laid, id, most))
  return frames
    .toSorted((a, b) => compareRanks(a.rank, b.rank) || (a.id < b.id ? -1 : 1))
    .map(({ id }) => ({ show: 'frame', id }))
}

function partsOf(laid: LaidOut, stage: ElementId, most: number): Slide[] {
  const rows = filledRows(laid, stage)
  const parts: Row[][] = [[]]
  for (const row of rows) {
    const [first] = parts.at(-1) ?? []
    if (first && row.y + row.h - first.y > most) parts.push([row])
    else parts.at(-1)?.push(row)
  }
  if (parts.length === 1) return [{ show: 'stage', id: stage }]
  return parts.map((part) => ({ show: 'stage', id: stage, lanes: part.map(({ id }) => id) }))
}

/** What of the board a slide of a stage shows; null if the stage is gone, or the lanes are. */
export function areaOfPart(laid: LaidOut, { id, lanes }: Slide): Rect | null {
  const column = laid.layout.columns.find((one) => one.id === id)
  const rows = lanes ? laid.layout.rows.filter((row) => lanes.includes(row.id)) : filledRows(laid, id)
  const [first, last] = [rows[0], rows.at(-1)]
  if (!column || (lanes && !first)) return null
  const y = first?.y ?? 0
  return { x: column.x, y, w: column.w, h: Math.max(1, (last ? last.y + last.h : 0) - y) }
}

// From the first lane with something in it to the last: empty lanes around them would only make all of it small.
function filledRows({ board, layout }: LaidOut, stage: ElementId): readonly Row[] {
  const filled = new Set<ElementId>()
  for (const element of board.elements.values())
    if (isPlaced(element) && element.stage === stage && element.lane !== null) filled.add(element.lane)
  // The curve is drawn through every stage.
  for (const [id, { kind }] of board.lanes) if (kind === 'curve') filled.add(id)
  const isFilled = ({ id }: Row): boolean => filled.has(id)
  const first = layout.rows.findIndex(isFilled)
  return first < 0 ? layout.rows : layout.rows.slice(first, layout.rows.findLastIndex(isFilled) + 1)
}

/** The lanes that an area of the board shows, as far as it does; none beside the grid. */
export function lanesIn({ rows, width }: LaidOut['layout'], { x, y, w, h }: Rect): Row[] {
  if (x >= width || x + w <= 0) return []
  return rows.flatMap((row): Row[] => {
    const top = Math.max(y, row.y)
    const bottom = Math.min(y + h, row.y + row.h)
    return bottom > top ? [{ id: row.id, y: top, h: bottom - top }] : []
  })
}

/** Whether there is anything to present; asked at each change, so it looks no further than it must. */
export function hasSlides({ stages, elements }: Board): boolean {
  if (stages.size > 0) return true
  for (const { kind } of elements.values()) if (kind === 'frame') return true
  return false
}

/** What is left when others removed frames or stages meanwhile; null if nothing is. */
export function remainingSlides(now: Presenting, isThere: (slide: Slide) => boolean): Presenting | null {
  if (now.slides.every(isThere)) return now
  const slides = now.slides.filter(isThere)
  if (slides.length === 0) return null
  const before = now.slides.slice(0, now.index).filter(isThere).length
  return { slides, index: Math.min(before, slides.length - 1) }
}

export type PresentKey = 'next' | 'previous' | 'first' | 'last' | 'end'

/** What a key means while a presentation runs; null: nothing. */
export function presentKey(key: string): PresentKey | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
    case 'PageDown':
    case 'Enter':
    case ' ':
      return 'next'
    case 'ArrowLeft':
    case 'ArrowUp':
    case 'PageUp':
    case 'Backspace':
      return 'previous'
    case 'Home':
      return 'first'
    case 'End':
      return 'last'
    case 'Escape':
      return 'end'
    default:
      return null
  }
}

/** The slide that the key leads to. It stays within the presentation: after the last nothing comes. */
export function stepped({ slides, index }: Presenting, key: Exclude<PresentKey, 'end'>): number {
  const last = slides.length - 1
  const to = { next: index + 1, previous: index - 1, first: 0, last }[key]
  return Math.min(last, Math.max(0, to))
}

function rankOf(frame: ElementOf<'frame'>, layout: LaidOut['layout']): Rank {
  const { x, y, w, h } = layout.rectOf(frame)
  const inGrid = x + w > 0 && x < layout.width && y + h > 0 && y < layout.height
  const column = layout.columns.findIndex((c) => x < c.x + c.w)
  return inGrid ? [0, column, y, x] : [1, 0, y, x]
}
