import type { Edit } from '@wegpunkt/shared/board/edits'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { type Rect, boundsOf } from '@wegpunkt/shared/board/geometry'
import { type Layout, isPlaced } from '@wegpunkt/shared/board/layout'
import { byOrder, ordersBetween } from '@wegpunkt/shared/board/order'
import type { Board } from '@wegpunkt/shared/board/read'
import type { Assessment, Connector, Element, Endpoint, PlacedElement } from '@wegpunkt/shared/board/schema'
import { carriedBy, copiedBelongings, newBelongings } from './carrying.ts'
import { type Place, bounded } from './placing.ts'
import type { LaidOut } from './laid-out.ts'

/** Elements as they were when they were copied, from back to front. */
export type Copied = {
  readonly elements: readonly CopiedElement[]
  readonly assessments: readonly { touchpoint: ElementId; persona: string; value: Assessment }[]
}
export type CopiedElement = {
  readonly id: ElementId
  readonly element: Element
  /** Where it was, in board pixels; null for a connector. */
  readonly rect: Rect | null
}

/** What is selected with all that moves with it, and the connectors between that. */
export function copyOf({ board, layout }: LaidOut, ids: Iterable<ElementId>): Copied {
  const wanted = new Set(carriedBy(board, ids))
  const elements = [...board.elements]
    .filter(([id, element]) => wanted.has(id) || (!isPlaced(element) && joins(element, wanted)))
    .toSorted(byOrder)
    .map(([id, element]) => ({ id, element, rect: isPlaced(element) ? layout.rectOf(element) : null }))
  const assessments = [...board.assessments].flatMap(([key, value]) => {
    const colon = key.indexOf(':')
    const touchpoint = key.slice(0, colon)
    return wanted.has(touchpoint) ? [{ touchpoint, persona: key.slice(colon + 1), value }] : []
  })
  return { elements, assessments }
}

export const boundsOfCopied = ({ elements }: Copied): Rect | null =>
  boundsOf(elements.flatMap(({ rect }) => rect ?? []))

export type Destination = {
  readonly board: Board
  readonly layout: Layout
  place(copied: CopiedElement & { element: PlacedElement }): Place
  /** How far what has no cell is moved. */
  readonly by: readonly [number, number]
  createId(): ElementId
  /** Whether a connector may keep an end that was not copied. */
  readonly hasEnd: (id: ElementId) => boolean
}

/** New elements in front of everything else, with new ids; connectors follow the copies of their ends. */
export function addCopies(copied: Copied, to: Destination): { edits: Edit[]; ids: ElementId[] } {
  const renamed = new Map(copied.elements.map(({ id }) => [id, to.createId()]))
  const front = [...to.board.elements].toSorted(byOrder).at(-1)?.[1].order ?? null
  const orders = ordersBetween(front, null, copied.elements.length)

  const edits = copied.elements.flatMap((entry, i): Edit[] => {
    const id = renamed.get(entry.id)
    const order = orders[i]
    if (id === undefined || order === undefined) return []
    const value = isPlaced(entry.element)
      ? { ...placedCopy(entry, entry.element, renamed, to), order }
      : rejoined(entry.element, renamed, to, order)
    return value ? [{ do: 'add', in: 'elements', id, value }] : []
  })
  const ids = edits.flatMap((edit) => (edit.do === 'add' ? edit.id : []))
  const assessments = copied.assessments.flatMap(({ touchpoint, persona, value }): Edit[] => {
    const id = renamed.get(touchpoint)
    return id === undefined ? [] : [{ do: 'assess', touchpoint: id, persona, to: value }]
  })
  return { edits: [...edits, ...assessments], ids }
}

function placedCopy(
  entry: CopiedElement,
  element: PlacedElement,
  renamed: ReadonlyMap<ElementId, ElementId>,
  to: Destination,
): PlacedElement {
  const copy: PlacedElement = { ...element, ...to.place({ ...entry, element }) }
  return copiedBelongings(copy, renamed, newBelongings(to, copy.kind, to.layout.rectOf(copy)))
}

// A connector keeps an end that was not copied if that is here; else there is nothing to connect.
function rejoined(
  connector: Connector,
  renamed: ReadonlyMap<ElementId, ElementId>,
  { hasEnd, by }: Destination,
  order: string,
): Connector | null {
  const end = (endpoint: Endpoint): Endpoint | null => {
    if (typeof endpoint !== 'string') return bounded([endpoint[0] + by[0], endpoint[1] + by[1]])
    return renamed.get(endpoint) ?? (hasEnd(endpoint) ? endpoint : null)
  }
  const from = end(connector.from)
  const to = end(connector.to)
  return from && to ? { ...connector, from, to, order } : null
}

const joins = ({ from, to }: Connector, ids: ReadonlySet<ElementId>): boolean =>
  typeof from === 'string' && typeof to === 'string' && ids.has(from) && ids.has(to)
