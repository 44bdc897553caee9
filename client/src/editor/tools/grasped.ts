import type { Edit } from '@wegpunkt/shared/board/edits'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { type Point, minus } from '@wegpunkt/shared/board/geometry'
import { type Layout, isPlaced } from '@wegpunkt/shared/board/layout'
import type { Elements } from '@wegpunkt/shared/board/read'
import type { Element, PlacedElement } from '@wegpunkt/shared/board/schema'
import { angleOf, isTurnable } from '../arranging/turning.ts'
import type { Effect, View } from '../tool.ts'

type Taken = { readonly element: Element; readonly origin: Point }

/** What a hand holds, as it was when the hand took it; and where its cell began then. */
export type Grasped = ReadonlyMap<ElementId, Taken>

export const grasp = ({ board, layout }: View, ids: Iterable<ElementId>): Grasped =>
  new Map(
    [...ids].flatMap((id): [ElementId, Taken][] => {
      const element = board.elements.get(id)
      return element ? [[id, { element, origin: isPlaced(element) ? layout.originOf(element) : [0, 0] }]] : []
    }),
  )

/**
 * The board with everything in hand where it was taken: what somebody else does to it meanwhile neither pulls
 * it out of the hand nor makes it land elsewhere. The very same view while nobody did. `still`: nor do columns and
 * rows that others move or that grow; else what is in hand travels with its cell.
 */
export function asGrasped(view: View, grasped: Grasped, still: boolean): View {
  const elements = putBack(view, grasped, still)
  return elements === view.board.elements ? view : { ...view, board: { ...view.board, elements } }
}

/** How far an element's column and row have moved away under the hand. */
export function shiftUnder({ layout }: View, grasped: Grasped, id: ElementId): Point {
  const taken = grasped.get(id)
  if (!taken || !isPlaced(taken.element)) return [0, 0]
  return minus(layout.originOf(taken.element), taken.origin)
}

/**
 * A drop says the whole place of what somebody else has put into another cell meanwhile: its new place counts
 * from the cell that this hand took it from or brought it to.
 */
export const wholePlaces = (effects: readonly Effect[], view: View, grasped: Grasped): Effect[] =>
  effects.map((effect) =>
    effect.do === 'commit'
      ? { ...effect, edits: effect.edits.map((edit) => wholePlace(edit, view.board.elements, grasped)) }
      : effect,
  )

function wholePlace(edit: Edit, now: Elements, grasped: Grasped): Edit {
  if (edit.do !== 'set' || edit.in !== 'elements' || !('at' in edit.to)) return edit
  const taken = grasped.get(edit.id)?.element
  const there = now.get(edit.id)
  if (!taken || !there || !isPlaced(taken) || !isPlaced(there)) return edit
  if (taken.stage === there.stage && taken.lane === there.lane) return edit
  return { ...edit, to: { stage: taken.stage, lane: taken.lane, ...edit.to } }
}

type Kept = { readonly of: Elements; readonly layout: Layout; readonly result: Elements }

// Each move of the pointer asks, and a copy of a large board takes its time.
const kept = new WeakMap<Grasped, Kept>()

function putBack(view: View, grasped: Grasped, still: boolean): Elements {
  const { layout } = view
  const { elements } = view.board
  const last = kept.get(grasped)
  if (last?.of === elements && last.layout === layout) return last.result
  const moved = [...grasped].flatMap(([id, { element }]): [ElementId, Element][] => {
    const now = elements.get(id)
    if (!now || !isPlaced(now) || !isPlaced(element) || now.kind !== element.kind) return []
    const by: Point = still ? shiftUnder(view, grasped, id) : [0, 0]
    const isThere = hasSameForm(now, element) && by[0] === 0 && by[1] === 0
    return isThere ? [] : [[id, { ...now, ...formOf(element), at: minus(element.at, by) }]]
  })
  const result = moved.length > 0 ? new Map([...elements, ...moved]) : elements
  kept.set(grasped, { of: elements, layout, result })
  return result
}

// Where it is, and what turns and grows with it: the points of a stroke would otherwise not fit the size that is written.
function formOf(taken: PlacedElement) {
  const { size, stage, lane } = taken
  return {
    size,
    stage,
    lane,
    ...(isTurnable(taken) && { angle: angleOf(taken) }),
    ...(taken.kind === 'ink' && { points: taken.points }),
    ...(taken.kind === 'text' && { fontSize: taken.fontSize }),
  }
}

function hasSameForm(now: PlacedElement, taken: PlacedElement): boolean {
  if (now === taken) return true
  if (now.kind === 'text' && taken.kind === 'text' && now.fontSize !== taken.fontSize) return false
  return isSamePlace(now, taken) && angleOf(now) === angleOf(taken)
}

export const isSamePlace = (a: PlacedElement, b: PlacedElement): boolean =>
  a === b ||
  (a.stage === b.stage && a.lane === b.lane && a.at.join() === b.at.join() && a.size.join() === b.size.join())
