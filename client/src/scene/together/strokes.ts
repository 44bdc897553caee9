import { type Point, distance } from '@wegpunkt/shared/board/geometry'
import type { Elements } from '@wegpunkt/shared/board/read'
import type { Gesture } from '@wegpunkt/shared/wire/presence'
import type { Peer } from '../../document/board-document.ts'
import { isPlaced, type Layout } from '@wegpunkt/shared/board/layout'
import { DROP_GRACE_MS } from './live.ts'

export type DrawGesture = Extract<Gesture, { kind: 'draw' }>

/** A stroke of somebody else, while it is drawn and until it is on the board. */
export type SeenStroke = {
  readonly clientId: number
  readonly gesture: DrawGesture
  /** The elements as they were when the stroke began: it is none of them. */
  readonly base: Elements
  /** When it was let go, in milliseconds; null while it is being drawn. */
  readonly endedAt: number | null
}

/** A stroke that is kept begins where it was seen to begin; the wire carries whole pixels. */
const SAME_PLACE_PX = 4

/** What others draw now, given what they drew before. */
export function strokesSeen(
  before: readonly SeenStroke[],
  peers: readonly Peer[],
  board: { readonly elements: Elements; readonly layout: Layout },
  now: number,
): readonly SeenStroke[] {
  const strokes: SeenStroke[] = []
  const going = new Set<SeenStroke>()
  for (const { clientId, gesture } of peers) {
    if (gesture?.kind !== 'draw') continue
    const known = before.find((stroke) => isSame({ clientId, gesture }, stroke))
    if (known) going.add(known)
    strokes.push({ clientId, gesture, base: known?.base ?? board.elements, endedAt: null })
  }
  const present = new Set(peers.map(({ clientId }) => clientId))
  for (const stroke of before) {
    const endedAt = stroke.endedAt ?? now
    const isOver = now - endedAt > DROP_GRACE_MS || !present.has(stroke.clientId)
    if (going.has(stroke) || isOver || isOnBoard(stroke, board)) continue
    strokes.unshift({ clientId: stroke.clientId, gesture: stroke.gesture, base: stroke.base, endedAt })
  }
  return strokes
}

type Drawn = Pick<SeenStroke, 'clientId' | 'gesture'>

// A stroke grows at its end; what begins elsewhere is the next one.
const isSame = (a: Drawn, b: Drawn): boolean =>
  a.clientId === b.clientId && startOf(a.gesture).join() === startOf(b.gesture).join()

function isOnBoard(
  { gesture, base }: SeenStroke,
  { elements, layout }: { readonly elements: Elements; readonly layout: Layout },
): boolean {
  if (elements === base) return false
  const start = startOf(gesture)
  for (const [id, element] of elements) {
    if (element.kind !== 'ink' || base.has(id) || !isPlaced(element)) continue
    const { x, y } = layout.rectOf(element)
    const [ownX = 0, ownY = 0] = element.points
    if (distance([x + ownX, y + ownY], start) <= SAME_PLACE_PX) return true
  }
  return false
}

const startOf = ({ points }: DrawGesture): Point => points[0] ?? [0, 0]
