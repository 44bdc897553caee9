import { z } from 'zod'
import { ElementId } from '../board/element-id.ts'
import { Point, Size } from '../board/geometry.ts'
import { NoteColor } from '../board/schema.ts'
import { MAX_PLACED_ELEMENTS, MAX_SHOWN_ELEMENTS, MAX_STROKE_POINTS } from '../limits.ts'

const shownIds = z.array(ElementId).max(MAX_SHOWN_ELEMENTS).readonly()

/** What the server says about a person in presence; never taken from a client. */
export const PresentPerson = z.object({
  id: z.string(),
  name: z.string(),
  department: z.string().nullable(),
  role: z.string(),
})
export type PresentPerson = z.infer<typeof PresentPerson>

const Gesture = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('move'), ids: shownIds, by: Point }),
  /** `at` counts from the grid's origin, whatever cell the element is in. */
  z.object({ kind: z.literal('resize'), id: ElementId, at: Point, size: Size }),
  z.object({ kind: z.literal('connect'), from: Point, to: Point }),
  /** Several elements get another rectangle at once, or one is turned: as for `resize`, with the angle in degrees. */
  z.object({
    kind: z.literal('place'),
    places: z
      .array(z.object({ id: ElementId, at: Point, size: Size, angle: z.number().min(-180).max(180) }))
      .min(1)
      .max(MAX_PLACED_ELEMENTS)
      .readonly(),
  }),
  /** A stroke of ink under way, thinned to what others need to see of it. */
  z.object({
    kind: z.literal('draw'),
    color: NoteColor,
    width: z.number().min(1).max(64),
    points: z.array(Point).min(1).max(MAX_STROKE_POINTS).readonly(),
  }),
])
export type Gesture = z.infer<typeof Gesture>

/** Where a text is being edited: UTF-16 offsets of the selection's fixed and moving end. */
const Caret = z.object({ id: ElementId, anchor: z.number().int().min(0), head: z.number().int().min(0) })

/**
 * What one open tab shows of itself: never stored, latest wins. Points are in board pixels and count
 * from the grid's origin. The server adds `person` and drops whatever a client put there.
 */
export const Presence = z.object({
  cursor: Point.nullable().default(null),
  selection: shownIds.default([]),
  gesture: Gesture.nullable().default(null),
  caret: Caret.nullable().default(null),
  /** The part of the board on this person's screen, for "jump to": top left and size. */
  view: z.object({ at: Point, size: Size }).nullable().default(null),
})
export type Presence = z.infer<typeof Presence>

/** All of it but the cursor, which changes much more often and travels by itself. */
export const Shown = Presence.omit({ cursor: true })
export type Shown = z.infer<typeof Shown>

/** As others receive it. Reading is total: what does not fit is no presence. */
export const StampedPresence = Presence.extend({ person: PresentPerson })
export type StampedPresence = z.infer<typeof StampedPresence>
