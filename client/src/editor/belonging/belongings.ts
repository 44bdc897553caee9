import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { isPlaced } from '@wegpunkt/shared/board/layout'
import type { Board } from '@wegpunkt/shared/board/read'
import type { ElementOf } from '@wegpunkt/shared/board/schema'

type Elements = Pick<Board, 'elements'>
type ByHost = ReadonlyMap<ElementId, readonly ElementId[]>

/** Who belongs to whom on a board, from what the elements say of themselves. */
export type Belongings = {
  readonly frames: readonly (readonly [ElementId, ElementOf<'frame'>])[]
  /** What is in each frame directly. */
  readonly inFrame: ByHost
  /** The notes on each touchpoint. */
  readonly onCard: ByHost
}

// A board's elements are another map after each change, so what was found out of one holds for good.
const known = new WeakMap<Board['elements'], Belongings>()

export function belongings({ elements }: Elements): Belongings {
  const kept = known.get(elements)
  if (kept) return kept
  const frames: [ElementId, ElementOf<'frame'>][] = []
  const inFrame = new Map<ElementId, ElementId[]>()
  const onCard = new Map<ElementId, ElementId[]>()
  for (const [id, element] of elements) {
    if (element.kind === 'frame') frames.push([id, element])
    const frame = frameOf(elements, id)
    if (frame !== undefined) push(inFrame, frame, id)
    const card = cardOf(elements, id)
    if (card !== undefined) push(onCard, card, id)
  }
  const found = { frames, inFrame, onCard }
  known.set(elements, found)
  return found
}

/** The frame an element is in; undefined for none, or where what it names is no frame (any more). */
export function frameOf(elements: Board['elements'], id: ElementId): ElementId | undefined {
  const element = elements.get(id)
  const frame = element && isPlaced(element) ? element.frame : undefined
  return frame !== undefined && frame !== id && elements.get(frame)?.kind === 'frame' ? frame : undefined
}

/** The touchpoint a note was put on; undefined as for frames. */
export function cardOf(elements: Board['elements'], id: ElementId): ElementId | undefined {
  const element = elements.get(id)
  const card = element?.kind === 'note' ? element.touchpoint : undefined
  return card !== undefined && elements.get(card)?.kind === 'touchpoint' ? card : undefined
}

function push(map: Map<ElementId, ElementId[]>, host: ElementId, id: ElementId): void {
  const list = map.get(host)
  if (list) list.push(id)
  else map.set(host, [id])
}
