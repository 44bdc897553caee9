import type { ElementId } from '../board/element-id.ts'
import { isPlaced } from '../board/layout.ts'
import type { Element, PlacedElement } from '../board/schema.ts'
import type { ShowRule } from './show-rule.ts'

export type ElementAt = (id: ElementId) => Element | undefined

/**
 * Whether a link shows an element: neither it nor anything that it lies in or on or leads to is kept back. Frames may
 * lie in one another in a circle, and connectors lead to connectors. It keeps what it has found out, so that a board is
 * looked at once, however long its chains are: it is for one pass, in which no element changes.
 */
export function createSight(elementAt: ElementAt, rule: ShowRule): (id: ElementId) => boolean {
  const known = new Map<ElementId, boolean>()

  const findOut = (id: ElementId): void => {
    const found = new Set([id])
    const boundBy = new Map<ElementId, ElementId[]>()
    const hidden = new Set<ElementId>()
    for (const one of found) {
      const element = elementAt(one)
      // What a connector led to is gone, so nobody sees it; a frame that is gone holds nothing any more.
      if (!element) found.delete(one)
      else if (known.get(one) === false || isKeptBack(element, elementAt, rule)) hidden.add(one)
      else if (!known.has(one)) for (const other of boundTo(element)) found.add(noted(boundBy, other, one))
    }
    // Whatever leads to what is hidden is hidden with it.
    for (const one of hidden) for (const by of boundBy.get(one) ?? []) hidden.add(by)
    for (const one of found) known.set(one, !hidden.has(one))
  }

  return (id) => {
    if (!known.has(id)) findOut(id)
    return known.get(id) === true
  }
}

function noted(boundBy: Map<ElementId, ElementId[]>, other: ElementId, by: ElementId): ElementId {
  const all = boundBy.get(other)
  if (all) all.push(by)
  else boundBy.set(other, [by])
  return other
}

/** What an element lies in or on, or leads to. */
export function boundTo(element: Element): readonly ElementId[] {
  if (!isPlaced(element))
    return [element.from, element.to].filter((end): end is ElementId => typeof end === 'string')
  const on = element.kind === 'note' ? element.touchpoint : undefined
  return [element.frame, on].filter((id) => id !== undefined)
}

/** The other elements that it names: their being shown decides on what is shown of it. */
export function namedBy(element: Element): readonly ElementId[] {
  if (element.kind !== 'touchpoint') return boundTo(element)
  const { dependsOn = {}, handovers = {} } = element
  return [...boundTo(element), ...Object.keys(dependsOn), ...Object.keys(handovers)]
}

/** Whether an element is kept back for itself, whatever it lies in. */
export function isKeptBack(element: Element, elementAt: ElementAt, { lanes }: ShowRule): boolean {
  if (!isPlaced(element)) {
    const ends = [element.from, element.to]
    if (ends.some((end) => typeof end === 'string' && !elementAt(end))) return true
    return lanes !== null && ends.some((end) => typeof end !== 'string' && end[1] > 0)
  }
  if (lanes === null) return false
  if (element.lane !== null && !lanes.includes(element.lane)) return true
  const isBesideGrid = element.lane === null || element.stage === null
  return isBesideGrid && lowestPoint(element) > 0
}

/*
 * Beside the grid nothing says to which lane something belongs, and what lies at the height of one that is kept back
 * may speak of it. What lies wholly above the grid is about the board.
 */
function lowestPoint({ at, size, ...rest }: PlacedElement): number {
  const isTurned = 'angle' in rest && rest.angle !== undefined && rest.angle !== 0
  const reach = isTurned ? Math.hypot(...size) / 2 : size[1] / 2
  return at[1] + size[1] / 2 + reach
}
