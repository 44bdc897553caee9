import type { Edit } from '@wegpunkt/shared/board/edits'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { type Point, type Rect, boundsOf, movedBy } from '@wegpunkt/shared/board/geometry'
import { isPlaced } from '@wegpunkt/shared/board/layout'
import { byOrder, ordersBetween } from '@wegpunkt/shared/board/order'
import type {
  Assessment,
  Connector,
  Element,
  Endpoint,
  PlacedElement,
  Touchpoint,
} from '@wegpunkt/shared/board/schema'
import { newBelongings, withBelongings } from '../belonging/carrying.ts'
import type { Landing } from '../arranging/landing.ts'
import { type Place, bounded } from '../arranging/placing.ts'
import type { Indexed, LaidOut } from '../place/laid-out.ts'

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
  const wanted = new Set(withBelongings(board, ids))
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

/** Copies that are let go so far from where they were copied. */
export const landingOf = ({ elements }: Copied, by: Point): Landing =>
  new Map(
    elements.flatMap(({ id, element: { kind, group }, rect }) =>
      rect ? [[id, { kind, group, rect: movedBy(rect, by) }] as const] : [],
    ),
  )

export type Destination = Indexed & {
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

  const rename = renaming(copied, renamed, () => to.createId())

  const edits = copied.elements.flatMap((entry, i): Edit[] => {
    const id = renamed.get(entry.id)
    const order = orders[i]
    if (id === undefined || order === undefined) return []
    const element = withoutTies(entry.element)
    const value = isPlaced(element)
      ? { ...placedCopy({ ...entry, element }, to), ...rename(entry.element), order }
      : rejoined({ ...element, ...rename(entry.element) }, renamed, to, order)
    return value ? [{ do: 'add', in: 'elements', id, value }] : []
  })
  const ids = edits.flatMap((edit) => (edit.do === 'add' ? edit.id : []))
  const assessments = copied.assessments.flatMap(({ touchpoint, persona, value }): Edit[] => {
    const id = renamed.get(touchpoint)
    return id === undefined ? [] : [{ do: 'assess', touchpoint: id, persona, to: value }]
  })
  return { edits: [...edits, ...assessments], ids }
}

/** A copy in its place, which belongs to what lies there. */
function placedCopy(entry: CopiedElement & { element: PlacedElement }, to: Destination): PlacedElement {
  const copy: PlacedElement = { ...entry.element, ...to.place(entry) }
  return { ...copy, ...newBelongings(to, copy.kind, to.layout.rectOf(copy)) }
}

/** What ties a copy to other copies, under their new names. */
type RenamedKeys = {
  group?: ElementId
  frame?: ElementId
  touchpoint?: ElementId
} & Partial<Pick<Touchpoint, 'dependsOn' | 'handovers'>>

/**
 * How copies stay tied to one another: groups of which at least two are copied get an id of their own, and
 * frame and touchpoint are those that were copied along, or else what the copy lands on. A copy is never locked.
 */
function renaming(
  { elements }: Copied,
  renamed: ReadonlyMap<ElementId, ElementId>,
  createId: () => ElementId,
): (element: Element) => RenamedKeys {
  const sizes = new Map<ElementId, number>()
  for (const { element } of elements)
    if (element.group !== undefined) sizes.set(element.group, (sizes.get(element.group) ?? 0) + 1)
  const groups = new Map<ElementId, ElementId>()
  for (const [group, size] of sizes) if (size > 1) groups.set(group, createId())
  return (element) => {
    const group = groups.get(element.group ?? '')
    const frame = isPlaced(element) ? renamed.get(element.frame ?? '') : undefined
    const touchpoint = element.kind === 'note' ? renamed.get(element.touchpoint ?? '') : undefined
    const links = element.kind === 'touchpoint' ? renamedLinks(element, renamed) : {}
    return { ...(group && { group }), ...(frame && { frame }), ...(touchpoint && { touchpoint }), ...links }
  }
}

// What is said of another touchpoint is said of its copy; of one that was not copied along nothing is said.
function renamedLinks(
  { dependsOn, handovers }: Touchpoint,
  renamed: ReadonlyMap<ElementId, ElementId>,
): Pick<RenamedKeys, 'dependsOn' | 'handovers'> {
  const rename = <T>(links: Readonly<Record<ElementId, T>>): [string, T][] =>
    Object.entries(links).flatMap(([id, value]) => {
      const to = renamed.get(id)
      return to === undefined ? [] : [[to, value]]
    })
  return {
    ...(dependsOn && { dependsOn: Object.fromEntries(rename(dependsOn)) }),
    ...(handovers && { handovers: Object.fromEntries(rename(handovers)) }),
  }
}

function withoutTies<E extends Element>(element: E): E {
  const free = { ...element }
  delete free.group
  // What is locked for the one who copies is theirs to work on as a copy; who moderates keeps it locked for others.
  if (free.locked) delete free.lockedBy
  delete free.locked
  if ('frame' in free) delete free.frame
  if ('touchpoint' in free) delete free.touchpoint
  return free
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
