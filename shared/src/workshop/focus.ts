import { assertNever } from '../assert-never.ts'
import type { ElementId } from '../board/element-id.ts'
import type { Element } from '../board/schema.ts'
import type { Focus } from './phase.ts'

/** Whether an element lies where a phase is at work. Lines between elements lie nowhere. */
export function isInFocus(element: Element, focus: Focus): boolean {
  if (element.kind === 'connector') return false
  switch (focus.on) {
    case 'board':
      return true
    case 'stage':
      return element.stage === focus.id
    case 'lane':
      return element.lane === focus.id
    case 'frame':
      return element.frame === focus.id
    default:
      return assertNever(focus)
  }
}

/** What is drawn, or holds other elements together, is nothing that one votes for. */
export const isVotable = (element: Element, focus: Focus): boolean =>
  element.kind !== 'ink' && element.kind !== 'frame' && isInFocus(element, focus)

export const isRatable = (element: Element, focus: Focus): boolean =>
  element.kind === 'touchpoint' && isInFocus(element, focus)

/** All that may be voted for. */
export const votableIn = (elements: ReadonlyMap<ElementId, Element>, focus: Focus): ReadonlySet<ElementId> =>
  new Set([...elements].flatMap(([id, element]) => (isVotable(element, focus) ? [id] : [])))
