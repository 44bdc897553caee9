import type { Edit } from '@wegpunkt/shared/board/edits'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { isPlaced } from '@wegpunkt/shared/board/layout'
import type { Elements } from '@wegpunkt/shared/board/read'
import type { Element, PlacedElement } from '@wegpunkt/shared/board/schema'
import { angleOf, isTurnable } from '../arranging/turning.ts'
import type { Effect, View } from '../tool.ts'

/** What a hand holds, as it was when the hand took it. */
export type Grasped = ReadonlyMap<ElementId, Element>

export const grasp = ({ board }: View, ids: Iterable<ElementId>): Grasped =>
  new Map(
    [...ids].flatMap((id) => {
      const element = board.elements.get(id)
      return element ? [[id, element]] : []
    }),
  )

/**
 * The board with everything in hand where it was taken: what somebody else does to it meanwhile neither pulls
 * it out of the hand nor makes it land elsewhere. The very same view while nobody did.
 */
export function asGrasped(view: View, grasped: Grasped): View {
  const elements = putBack(view.board.elements, grasped)
  return elements === view.board.elements ? view : { ...view, board: { ...view.board, elements } }
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
  const taken = grasped.get(edit.id)
  const there = now.get(edit.id)
  if (!taken || !there || !isPlaced(taken) || !isPlaced(there)) return edit
  if (taken.stage === there.stage && taken.lane === there.lane) return edit
  return { ...edit, to: { stage: taken.stage, lane: taken.lane, ...edit.to } }
}

// Each move of the pointer asks, and a copy of a large board takes its time.
const kept = new WeakMap<Grasped, { readonly of: Elements; readonly result: Elements }>()

function putBack(elements: Elements, grasped: Grasped): Elements {
  const last = kept.get(grasped)
  if (last?.of === elements) return last.result
  const moved = [...grasped].flatMap(([id, taken]): [ElementId, Element][] => {
    const now = elements.get(id)
    return now && isPlaced(now) && isPlaced(taken) && now.kind === taken.kind && !hasSameForm(now, taken)
      ? [[id, { ...now, ...formOf(taken) }]]
      : []
  })
  const result = moved.length > 0 ? new Map([...elements, ...moved]) : elements
  kept.set(grasped, { of: elements, result })
  return result
}

// Where it is, and what turns and grows with it: the points of a stroke would otherwise not fit the size that is written.
function formOf(taken: PlacedElement) {
  const { at, size, stage, lane } = taken
  return {
    at,
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
