import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Rect } from '@wegpunkt/shared/board/geometry'
import { type Row, isPlaced } from '@wegpunkt/shared/board/layout'
import type { Board } from '@wegpunkt/shared/board/read'
import type { ElementOf } from '@wegpunkt/shared/board/schema'
import type { LaidOut } from '../place/laid-out.ts'
import { type Rank, compareRanks } from '../arranging/rank.ts'

/** One picture of a presentation. */
export type Slide = { readonly show: 'frame' | 'stage'; readonly id: ElementId }

/** A presentation under way, at the slide with this index. */
export type Presenting = { readonly slides: readonly Slide[]; readonly index: number }

/** The frames in the customer's order, then those beside the grid as one reads; without frames the stages. */
export function slidesOf({ board, layout }: LaidOut): Slide[] {
  const frames = [...board.elements].flatMap(([id, element]) =>
    element.kind === 'frame' ? [{ id, rank: rankOf(element, layout) }] : [],
  )
  if (frames.length === 0) return layout.columns.map(({ id }) => ({ show: 'stage', id }))
  return frames
    .toSorted((a, b) => compareRanks(a.rank, b.rank) || (a.id < b.id ? -1 : 1))
    .map(({ id }) => ({ show: 'frame', id }))
}

/** A stage from its first lane with something in it to its last: empty lanes around it would only make it small. */
export function filledPart({ board, layout }: LaidOut, stage: ElementId): Rect | null {
  const column = layout.columns.find(({ id }) => id === stage)
  if (!column) return null
  const filled = new Set<ElementId>()
  for (const element of board.elements.values())
    if (isPlaced(element) && element.stage === stage && element.lane !== null) filled.add(element.lane)
  // The curve is drawn through every stage.
  for (const [id, { kind }] of board.lanes) if (kind === 'curve') filled.add(id)
  const rows = layout.rows.filter(({ id }) => filled.has(id))
  const [first, last] = [rows[0] ?? layout.rows[0], rows.at(-1) ?? layout.rows.at(-1)]
  const y = first?.y ?? 0
  return { x: column.x, y, w: column.w, h: Math.max(1, (last ? last.y + last.h : 0) - y) }
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
