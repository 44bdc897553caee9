import { type EventClass, eventClasses } from '@wegpunkt/shared/board/choices'
import type { Edit } from '@wegpunkt/shared/board/edits'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { type Point, type Rect, contains, rectOf } from '@wegpunkt/shared/board/geometry'
import type { Indexed } from '../place/laid-out.ts'
import { cardUnder, joined } from '../belonging/carrying.ts'

/*
 * While a note is held over a touchpoint, three slots lie across the lower edge of the card, one a class. Above them
 * the note is put on the card as it is.
 *
 *   ┌──────────────────┐
 *   │ title            │  on the card
 *  ┌┴────┬──────┬──────┴┐
 *  │  ☹  │  ·   │   ☺   │  an event of that class
 *  └─────┴──────┴───────┘  (they reach a little beyond the card)
 */

/** How high the slots are, and how much of that lies below the card. */
const SLOT_HEIGHT = 64
const BELOW_CARD = 28
/** How far they stand out beside the card, so that each has room for its word. */
const BESIDE_CARD = 44

export type Slots = {
  readonly card: ElementId
  /** In board pixels, from left to right as `eventClasses`. */
  readonly areas: readonly Rect[]
  /** The one that the note would be dropped into; null: it is put on the card as it is. */
  readonly over: EventClass | null
}

/**
 * The slots of the touchpoint that a note is held over, the pointer here; null where it is over none. It is the
 * pointer that says which: a note is larger than a slot, and where a cell ends it goes no further.
 */
export function slotsUnder(laid: Indexed, note: Rect, pointer: Point): Slots | null {
  const card = cardUnder(laid, note) ?? cardBeside(laid, pointer)
  const element = card === undefined ? undefined : laid.board.elements.get(card)
  if (card === undefined || element?.kind !== 'touchpoint') return null
  const areas = slotAreas(laid.layout.rectOf(element))
  const over = areas.findIndex((area) => contains(area, pointer))
  return { card, areas, over: eventClasses[over] ?? null }
}

export type Dropped = {
  /** What the pointer held, and where everything lands that was dragged with it. */
  readonly hit: ElementId
  readonly landed: ReadonlyMap<ElementId, Rect>
}

/** Joins to what a drop writes that the note in hand is an event now, and so are those that land on the same card. */
export function withSlot(
  laid: Indexed,
  slots: Slots | null,
  { hit, landed }: Dropped,
  edits: readonly Edit[],
): Edit[] {
  if (!slots?.over) return [...edits]
  const { card, over } = slots
  const events = [...landed].flatMap(([id, rect]): Edit[] => {
    const note = laid.board.elements.get(id)
    if (note?.kind !== 'note' || (id !== hit && cardUnder(laid, rect) !== card)) return []
    if (note.event === over && note.touchpoint === card && cardUnder(laid, rect) === card) return []
    return [{ do: 'set', in: 'elements', id, to: { touchpoint: card, event: over } }]
  })
  return joined([...edits, ...events])
}

function slotAreas({ x, y, w, h }: Rect): Rect[] {
  const top = Math.max(y, y + h + BELOW_CARD - SLOT_HEIGHT)
  const width = (w + 2 * BESIDE_CARD) / eventClasses.length
  return eventClasses.map((_, i) => ({
    x: x - BESIDE_CARD + i * width,
    y: top,
    w: width,
    h: y + h + BELOW_CARD - top,
  }))
}

// Around its card a slot takes what is on no card there.
function cardBeside(laid: Indexed, [x, y]: Point): ElementId | undefined {
  const reach = rectOf([x - BESIDE_CARD, y - BELOW_CARD], [2 * BESIDE_CARD, SLOT_HEIGHT])
  return laid.index.within(reach).find((id) => {
    const element = laid.board.elements.get(id)
    if (element?.kind !== 'touchpoint') return false
    return slotAreas(laid.layout.rectOf(element)).some((area) => contains(area, [x, y]))
  })
}
