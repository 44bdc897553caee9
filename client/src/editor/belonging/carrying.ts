import type { Edit } from '@wegpunkt/shared/board/edits'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import {
  type Point,
  type Rect,
  centreOf,
  contains,
  intersects,
  movedBy,
  plus,
  rectOf,
} from '@wegpunkt/shared/board/geometry'
import { isPlaced } from '@wegpunkt/shared/board/layout'
import { byOrder } from '@wegpunkt/shared/board/order'
import type { Board } from '@wegpunkt/shared/board/read'
import type { Element, PlacedElement } from '@wegpunkt/shared/board/schema'
import { belongings, cardOf, frameOf } from './belongings.ts'
import { frameUnder } from './frames.ts'
import type { Indexed, LaidOut } from '../place/laid-out.ts'
import { withGroups } from './grouping.ts'
import { isLocked } from './locking.ts'
import { type Landing, gridWithout, placesTogether } from '../arranging/landing.ts'
import { moveConnector, moveEdits, placeEdits } from '../arranging/placing.ts'

/** These elements, and everything that moves with them: what is in a frame, and the notes on a touchpoint. */
export const carriedBy = (board: Pick<Board, 'elements'>, ids: Iterable<ElementId>): ElementId[] =>
  // What is locked stays where it is, with what belongs to it.
  gathered(board, ids, (id) => !isLocked(board.elements, id))

/** The same, with what is locked: for copies, which never are. */
export const withBelongings = (board: Pick<Board, 'elements'>, ids: Iterable<ElementId>): ElementId[] =>
  gathered(board, ids, () => true)

/** What a drop of these elements writes: all that moves with them, and what they belong to from now on. */
export const dropEdits = (laid: Indexed, ids: readonly ElementId[], by: Point): Edit[] =>
  landEdits(laid, new Map(ids.map((id) => [id, by])))

/**
 * What is written for elements that are let go at once, each after a distance of its own, with all that moves with
 * them: as far from one another as they are seen, whatever cells they belong to.
 */
export function landEdits(laid: Indexed, moves: ReadonlyMap<ElementId, Point>): Edit[] {
  const { board } = laid
  const all = new Map(moves)
  // What is added while a map is gone through is gone through too: each carries its own once.
  for (const [id, by] of all) for (const own of carriedAlong(board, id)) if (!all.has(own)) all.set(own, by)
  // A group stays in one cell, also where only some of it are moved.
  for (const id of withGroups(board, all.keys()))
    if (!all.has(id) && !isLocked(board.elements, id)) all.set(id, [0, 0])
  const landing = landingOf(laid, all)
  const { places, shift } = placesTogether(laid.layout, gridWithout(laid, landing.keys()), landing)
  const edits = [...all].flatMap(([id, by]) => {
    const element = board.elements.get(id)
    if (!element) return []
    if (!isPlaced(element)) return moveConnector(id, element, plus(by, shift))
    const place = places.get(id)
    return place ? placeEdits(board, id, element, place) : []
  })
  const landed = edits.flatMap((edit) => {
    const id = edit.do === 'set' && edit.in === 'elements' ? edit.id : undefined
    const element = id === undefined ? undefined : board.elements.get(id)
    const rect = id === undefined ? undefined : landing.get(id)?.rect
    return id !== undefined && rect && element && isPlaced(element) ? [{ id, element, rect }] : []
  })
  return joined([...edits, ...belongingsOf(laid, landed)])
}

function landingOf({ board, layout }: LaidOut, moves: ReadonlyMap<ElementId, Point>): Landing {
  return new Map(
    [...moves].flatMap(([id, by]) => {
      const element = board.elements.get(id)
      if (!element || !isPlaced(element)) return []
      const { kind, group } = element
      return [[id, { kind, group, rect: movedBy(layout.rectOf(element), by) }] as const]
    }),
  )
}

/**
 * Edits that put elements elsewhere, with what follows from that: what they carry moves as far as they do, and they
 * belong to what they lie on now. What is carried by something else stays with that.
 */
export function settled(laid: Indexed, edits: readonly Edit[]): Edit[] {
  const moves = edits.flatMap((edit) => moveOf(laid, edit) ?? [])
  const all = new Map(moves.map(({ id, by }) => [id, by]))
  const following: Edit[] = []
  for (const [id, by] of all) {
    const own = carriedAlong(laid.board, id).filter((one) => !all.has(one))
    for (const one of own) all.set(one, by)
    following.push(...moveEdits(laid, own, by))
  }
  return joined([...edits, ...following, ...belongingsOf(laid, moves)])
}

/**
 * What would take up something that is dropped here, so that it can be shown: a touchpoint or a frame;
 * undefined for none.
 */
export function hostUnder(laid: Indexed, id: ElementId, rect: Rect): Rect | undefined {
  const element = laid.board.elements.get(id)
  if (!element || !isPlaced(element)) return undefined
  const host =
    (element.kind === 'note' && cardUnder(laid, rect)) ||
    frameUnder(laid, rect, element.kind, new Set(carriedBy(laid.board, [id])))
  const taker = host ? laid.board.elements.get(host) : undefined
  return taker && isPlaced(taker) ? laid.layout.rectOf(taker) : undefined
}

/** What a new element belongs to that lies here. */
export function newBelongings(
  laid: Indexed,
  kind: PlacedElement['kind'],
  rect: Rect,
): { readonly frame?: ElementId; readonly touchpoint?: ElementId } {
  const frame = frameUnder(laid, rect, kind)
  const touchpoint = kind === 'note' ? cardUnder(laid, rect) : undefined
  return { ...(frame !== undefined && { frame }), ...(touchpoint !== undefined && { touchpoint }) }
}

/** A new element, which belongs to what it lies on. */
export const belonging = (laid: Indexed, element: Element): Element =>
  isPlaced(element)
    ? { ...element, ...newBelongings(laid, element.kind, laid.layout.rectOf(element)) }
    : element

/** What goes along with one element at once, and not with what goes along with it. */
function carriedAlong(board: Pick<Board, 'elements'>, id: ElementId): ElementId[] {
  const { inFrame, onCard } = belongings(board)
  return [...(inFrame.get(id) ?? []), ...(onCard.get(id) ?? [])].filter(
    (own) => !isLocked(board.elements, own),
  )
}

function gathered(
  board: Pick<Board, 'elements'>,
  ids: Iterable<ElementId>,
  isTaken: (id: ElementId) => boolean,
): ElementId[] {
  const { inFrame, onCard } = belongings(board)
  const all = new Set(ids)
  // What is added while a set is gone through is gone through too, once.
  for (const id of all)
    for (const own of [...(inFrame.get(id) ?? []), ...(onCard.get(id) ?? [])]) if (isTaken(own)) all.add(own)
  return [...all]
}

type Landed = { readonly id: ElementId; readonly element: PlacedElement; readonly rect: Rect }

function moveOf({ board, layout }: LaidOut, edit: Edit): (Landed & { readonly by: Point }) | null {
  if (edit.do !== 'set' || edit.in !== 'elements') return null
  const element = board.elements.get(edit.id)
  if (!element || !isPlaced(element)) return null
  const rect = layout.rectOf({ ...element, ...edit.to } as PlacedElement)
  const before = layout.rectOf(element)
  return { id: edit.id, element, by: [rect.x - before.x, rect.y - before.y], rect }
}

// What they belong to from now on.
function belongingsOf(laid: Indexed, landed: readonly Landed[]): Edit[] {
  const carried = new Set(
    carriedBy(
      laid.board,
      landed.map(({ id }) => id),
    ),
  )
  return landed.flatMap(({ id, element, rect }) => [
    ...frameEdits(laid, id, element, rect, carried),
    ...(element.kind === 'note' ? cardEdits(laid, id, element, rect, carried) : []),
  ])
}

function frameEdits(
  laid: Indexed,
  id: ElementId,
  element: PlacedElement,
  landed: Rect,
  carried: ReadonlySet<ElementId>,
): Edit[] {
  const former = frameOf(laid.board.elements, id)
  if (former !== undefined && carried.has(former)) return []
  const frame = frameUnder(laid, landed, element.kind, carried)
  return frame === element.frame ? [] : [{ do: 'set', in: 'elements', id, to: { frame } }]
}

function cardEdits(
  laid: Indexed,
  id: ElementId,
  note: Extract<Element, { kind: 'note' }>,
  landed: Rect,
  carried: ReadonlySet<ElementId>,
): Edit[] {
  const former = cardOf(laid.board.elements, id)
  if (former !== undefined && carried.has(former)) return []
  const touchpoint = cardUnder(laid, landed, carried)
  if (touchpoint === undefined && former !== undefined && isStillOf(laid, former, note, landed)) return []
  return touchpoint === note.touchpoint ? [] : [{ do: 'set', in: 'elements', id, to: { touchpoint } }]
}

// What never lay on its card, because it was made beside the board, is moved about freely; what did is taken off
// once it touches the card no more.
function isStillOf({ board, layout }: Indexed, card: ElementId, note: PlacedElement, landed: Rect): boolean {
  const touchpoint = board.elements.get(card)
  if (touchpoint?.kind !== 'touchpoint') return false
  const area = layout.rectOf(touchpoint)
  return !intersects(layout.rectOf(note), area) || intersects(landed, area)
}

/** The frontmost touchpoint around the middle of a rectangle. */
export function cardUnder(
  { board, layout, index }: Indexed,
  rect: Rect,
  except: ReadonlySet<ElementId> = new Set(),
): ElementId | undefined {
  const at = centreOf(rect)
  let front: [ElementId, Element] | null = null
  for (const id of index.within(rectOf(at, [0, 0]))) {
    const element = board.elements.get(id)
    if (element?.kind !== 'touchpoint' || except.has(id) || !contains(layout.rectOf(element), at)) continue
    if (!front || byOrder([id, element], front) > 0) front = [id, element]
  }
  return front?.[0]
}

/** The same edits, with each element set once, so that undo and others see one change of it. */
export function joined(edits: readonly Edit[]): Edit[] {
  const sets = new Map<ElementId, number>()
  const list: Edit[] = []
  for (const edit of edits) {
    const before = edit.do === 'set' && edit.in === 'elements' ? sets.get(edit.id) : undefined
    const first = before === undefined ? undefined : list[before]
    if (before !== undefined && first?.do === 'set' && first.in === 'elements' && edit.do === 'set') {
      list[before] = { ...first, to: { ...first.to, ...edit.to } } as Edit
      continue
    }
    if (edit.do === 'set' && edit.in === 'elements') sets.set(edit.id, list.length)
    list.push(edit)
  }
  return list
}
