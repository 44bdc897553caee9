import type { Edit } from '@wegpunkt/shared/board/edits'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { type Point, type Rect, centreOf, minus, movedBy, plus } from '@wegpunkt/shared/board/geometry'
import { isPlaced } from '@wegpunkt/shared/board/layout'
import { ANY_PERSONA } from '@wegpunkt/shared/board/choices'
import type { Element } from '@wegpunkt/shared/board/schema'
import { wordsOf } from '@wegpunkt/shared/board/words'
import { MAX_TEXT_CHARS, MAX_TITLE_CHARS } from '@wegpunkt/shared/limits'
import { excessOf } from './clip-excess.ts'
import type { Clip } from './clip.ts'
import { type Copied, addCopies, boundsOfCopied, landingOf } from './copies.ts'
import type { Notice } from '../editor.ts'
import type { Indexed } from '../place/laid-out.ts'
import { matchCells } from './matching-cells.ts'
import { placesTogether } from '../arranging/landing.ts'
import { type Place, bounded, snapped } from '../arranging/placing.ts'
import { type LaidCopy, areInCells, stepAside } from './stepping-aside.ts'

/** One paste is one update, which the server takes only up to a size: MAX_FRAME_BYTES. */
export const MAX_PASTED_ELEMENTS = 500
const MAX_PASTED_CHARS = 200_000

export type PasteTarget = Indexed & {
  readonly boardId: string
  readonly personas: readonly string[]
  readonly department: string | null
  readonly pointer: Point
  /** Put it under the pointer even if it has a place of its own. */
  readonly atPointer: boolean
  createId(): ElementId
}

export type Pasted = { readonly edits: readonly Edit[]; readonly ids: readonly ElementId[] } | Notice

/** Where it was on its own board, in the cells that are the same here; else around the pointer. */
export function pasteClip(clip: Clip, target: PasteTarget): Pasted {
  const tooMuch = refusal(clip.elements.map(({ element }) => element)) ?? excessOf(clip)
  if (tooMuch) return tooMuch
  const isHere = clip.board === target.boardId
  const assessments = clip.assessments.filter(
    ({ persona }) => isHere || target.personas.includes(persona) || persona === ANY_PERSONA,
  )
  const places = target.atPointer ? null : isHere ? ownPlaces(clip, target) : matchCells(clip, target.board)
  const moved: Point = places ? [0, 0] : aroundPointer(clip, target)
  const there = inPlaces(clip, places, target)
  const wanted = landedAt(there, moved, target)
  const copies = laidCopies(there, wanted)
  const aside = stepAside(copies, target)
  const by = plus(moved, aside)
  // What has cells keeps them: they grow with it. Everything else lands where it is seen.
  const landed =
    (aside[0] === 0 && aside[1] === 0) || areInCells(copies, target)
      ? new Map([...wanted].map(([id, place]) => [id, { ...place, at: bounded(plus(place.at, aside)) }]))
      : landedAt(there, by, target)
  return addCopies(
    { ...clip, assessments },
    {
      board: target.board,
      layout: target.layout,
      index: target.index,
      hasEnd: (id) => isHere && target.board.elements.has(id),
      by,
      createId: () => target.createId(),
      place: ({ id, element }) => landed.get(id) ?? element,
    },
  )
}

const landedAt = (copied: Copied, by: Point, { layout }: PasteTarget): ReadonlyMap<ElementId, Place> =>
  placesTogether(layout, layout, landingOf(copied, by)).places

const laidCopies = ({ elements }: Copied, places: ReadonlyMap<ElementId, Place>): LaidCopy[] =>
  elements.flatMap(({ id, element }) => {
    const place = places.get(id)
    return place && isPlaced(element) ? [{ id, kind: element.kind, size: element.size, place }] : []
  })

// Where the elements would be seen in the cells that were found for them.
const inPlaces = (
  { elements, assessments }: Clip,
  places: ReadonlyMap<ElementId, Place> | null,
  { layout }: PasteTarget,
): Copied => ({
  assessments,
  elements: elements.map((entry) => {
    const place = places?.get(entry.id)
    if (!place || !isPlaced(entry.element)) return entry
    return { ...entry, rect: layout.rectOf({ ...place, size: entry.element.size }) }
  }),
})

/** Refuses so many at once. */
export const tooMany = (count: number): Notice => ({
  key: 'too-many',
  values: { count, most: MAX_PASTED_ELEMENTS },
})

// Nothing is cut off silently: what is too long or too much is refused, with the count.
export function refusal(elements: readonly Element[]): Notice | null {
  if (elements.length > MAX_PASTED_ELEMENTS) return tooMany(elements.length)
  let total = 0
  for (const element of elements) {
    const { length } = wordsOf(element)
    const most = element.kind === 'touchpoint' ? MAX_TITLE_CHARS : MAX_TEXT_CHARS
    if (length > most) return { key: 'text-too-long', values: { count: length, most } }
    total += length
  }
  return total > MAX_PASTED_CHARS
    ? { key: 'text-too-long', values: { count: total, most: MAX_PASTED_CHARS } }
    : null
}

function ownPlaces({ elements }: Clip, { board }: PasteTarget): ReadonlyMap<ElementId, Place> {
  return new Map(
    elements.flatMap(({ id, element }): [ElementId, Place][] => {
      if (!isPlaced(element)) return []
      const { at, stage, lane } = element
      const isFree = stage === null || lane === null
      // Without its cell, an element goes where it was on the screen.
      return isFree || (board.stages.has(stage) && board.lanes.has(lane)) ? [[id, { at, stage, lane }]] : []
    }),
  )
}

function aroundPointer(clip: Clip, { pointer, layout }: PasteTarget): Point {
  const bounds: Rect | null = boundsOfCopied(clip)
  if (!bounds) return [0, 0]
  const by = minus(pointer, centreOf(bounds))
  const landing = snapped(layout, 'note', movedBy(bounds, by))
  return minus(landing, [bounds.x, bounds.y])
}
