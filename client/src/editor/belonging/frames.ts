import type { Edit } from '@wegpunkt/shared/board/edits'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { type Point, type Rect, centreOf, contains } from '@wegpunkt/shared/board/geometry'
import { isPlaced } from '@wegpunkt/shared/board/layout'
import { byOrder } from '@wegpunkt/shared/board/order'
import type { Board } from '@wegpunkt/shared/board/read'
import type { ElementOf, PlacedElement } from '@wegpunkt/shared/board/schema'
import { belongings, frameOf } from './belongings.ts'
import { titleArea } from '../place/frame-title.ts'
import type { LaidOut } from '../place/laid-out.ts'

/** More frames within one another than this nobody makes by hand. */
const MOST_FRAMES = 16

/**
 * What belongs to frames, and to the frames in them, from the outside inwards; they themselves are not among it.
 * Frames that contain one another in a circle, which two people can make at once, are gone through once.
 */
export function contentOf(board: Pick<Board, 'elements'>, ...frames: readonly ElementId[]): ElementId[] {
  const { inFrame } = belongings(board)
  const seen = new Set(frames)
  for (const id of seen) for (const child of inFrame.get(id) ?? []) seen.add(child)
  for (const frame of frames) seen.delete(frame)
  return [...seen]
}

/** The frames around an element, from the inside outwards, 16 at most; what is no frame (any more) ends the row. */
export function framesAround({ elements }: Pick<Board, 'elements'>, id: ElementId): ElementId[] {
  const around = new Set<ElementId>()
  for (let frame = frameOf(elements, id); frame !== undefined; frame = frameOf(elements, frame)) {
    if (around.has(frame) || frame === id || around.size === MOST_FRAMES) break
    around.add(frame)
  }
  return [...around]
}

/**
 * The frame that something belongs to which is dropped here: the frontmost one around its middle, and around all
 * of it if it is a frame itself. Never one of `except`.
 */
export function frameUnder(
  { board, layout }: LaidOut,
  rect: Rect,
  kind: PlacedElement['kind'],
  except: ReadonlySet<ElementId> = new Set(),
): ElementId | undefined {
  let front: [ElementId, PlacedElement] | null = null
  for (const [id, element] of belongings(board).frames) {
    if (except.has(id) || (front && !isInside(board, [id, element], front))) continue
    const area = layout.rectOf(element)
    if (kind === 'frame' ? isWithin(rect, area) : contains(area, centreOf(rect))) front = [id, element]
  }
  return front?.[0]
}

/** Puts what lies as a whole in a new frame, or in one with another size, into it, and lets go what is outside now. */
export function framingEdits(
  { board, layout }: LaidOut,
  frame: ElementId,
  area: Rect,
  around: ElementId | undefined = frameOf(board.elements, frame),
): Edit[] {
  const outer = around === undefined ? [] : [around, ...framesAround(board, around)]
  const own = new Set(contentOf(board, frame))
  const isTaken = (id: ElementId): boolean => id !== frame && !outer.includes(id) && board.elements.has(id)
  const edits: Edit[] = []
  for (const [id, element] of board.elements) {
    if (!isPlaced(element) || id === frame || element.locked || outer.includes(id)) continue
    const rect = layout.rectOf(element)
    if (element.frame === frame) {
      const stays = contains(area, centreOf(rect))
      if (!stays) edits.push({ do: 'set', in: 'elements', id, to: { frame: outer[0] } })
      continue
    }
    if (!isWithin(rect, area) || own.has(id)) continue
    const inner = element.frame
    const host = inner !== undefined && isTaken(inner) ? board.elements.get(inner) : undefined
    // What is in a smaller frame comes along with that.
    if (host?.kind === 'frame' && isWithin(layout.rectOf(host), area)) continue
    edits.push({ do: 'set', in: 'elements', id, to: { frame } })
  }
  return edits
}

/** A frame is touched at its border and its title, wherever that is seen: what lies in it lies before it. */
export function isOnFrame(
  { title }: ElementOf<'frame'>,
  rect: Rect,
  at: Point,
  { reach, zoom }: { reach: number; zoom: number },
): boolean {
  if (contains(titleArea(title, rect, zoom), at)) return true
  const { x, y, w, h } = rect
  const outside = { x: x - reach, y: y - reach, w: w + 2 * reach, h: h + 2 * reach }
  const inside = { x: x + reach, y: y + reach, w: w - 2 * reach, h: h - 2 * reach }
  return contains(outside, at) && !contains(inside, at)
}

/** A frame that is selected is also held by what is empty in it. */
export function selectedFrameAt(
  { board, layout }: LaidOut,
  selection: ReadonlySet<ElementId>,
  at: Point,
): ElementId | null {
  const held = [...selection].find((id) => {
    const element = board.elements.get(id)
    return element?.kind === 'frame' && contains(layout.rectOf(element), at)
  })
  return held ?? null
}

/** Whether one rectangle lies in another as a whole. */
export const isWithin = (inner: Rect, outer: Rect): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.w <= outer.x + outer.w &&
  inner.y + inner.h <= outer.y + outer.h

// Of two frames around one point, the inner one counts; of two that overlap, the one in front.
function isInside(board: Board, a: [ElementId, PlacedElement], b: [ElementId, PlacedElement]): boolean {
  if (framesAround(board, a[0]).includes(b[0])) return true
  if (framesAround(board, b[0]).includes(a[0])) return false
  return byOrder(a, b) > 0
}
