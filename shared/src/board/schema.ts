import { z } from 'zod'
import { ElementId } from './element-id.ts'
import { MAX_COORDINATE, MAX_ELEMENT_SIZE } from '../limits.ts'
import {
  DEFAULT_FONT_SIZE,
  FONT_SIZES,
  HALF_TURN_DEGREES,
  INK_WIDTHS,
  MAX_ASSET_CHARS,
  MAX_INK_NUMBERS,
  MAX_SUPPORTING,
  connectorHeads,
  connectorRoutes,
  contacts,
  laneKinds,
  noteColors,
  lockKeepers,
  purchases,
  relevances,
  shapeFills,
  shapeForms,
} from './choices.ts'
import { methodOfAssessment, methodOfNote, methodOfTouchpoint } from './method-schema.ts'
import { Point, Size } from './point.ts'

export { Meta } from './method-schema.ts'
export { ANY_PERSONA, SCHEMA_VERSION, aspectKey, assessmentKey, isCustomers } from './choices.ts'

/**
 * Texts are not bounded here: limits are for editing (limits.ts), and what is longer all the same must
 * still be shown, not dropped with everything around it.
 */
const line = z.string().default('')

/** Sort key of `fractional-indexing`; ties are broken by id. */
const order = z.string()

/** The key of a department of the workspace, such as `marketing`. */
const department = z.string().min(1)

/**
 * Nobody changes it, nor what lies in it, but those who moderate, and nobody else unlocks it. Clients keep to it, and
 * so do the server's commands; an editor's own bytes are not looked into for it.
 */
const lockedBy = z.enum(lockKeepers).optional()

const Purchase = z.enum(purchases)

/** A column: one phase of the journey, in the customer's order. */
export const Stage = z.object({
  name: line,
  order,
  /** Least width in pixels; the content may make the column wider. Absent: the default. */
  width: z.number().positive().max(MAX_ELEMENT_SIZE).optional(),
  /** Where the stage lies relative to the purchase (METHOD.md M3). */
  purchase: Purchase.optional(),
  lockedBy,
})
export type Stage = z.infer<typeof Stage>

/** A row. An empty name means the name that goes with its kind, in the reader's language. */
export const LaneKind = z.enum(laneKinds)
export type LaneKind = z.infer<typeof LaneKind>

export const Lane = z.object({
  kind: LaneKind,
  name: line,
  /** Whose row it is, for the kind `department`. */
  department: department.optional(),
  order,
  /** Least height in pixels; the content may make the row higher. Absent: the default. */
  height: z.number().positive().max(MAX_ELEMENT_SIZE).optional(),
  lockedBy,
})
export type Lane = z.infer<typeof Lane>

/** Optional keys are absent where they say nothing: most elements are neither grouped nor locked. */
const gathered = {
  /** Elements of one group are selected and moved together. */
  group: ElementId.optional(),
  /** Nobody moves, changes or removes it before it is unlocked. */
  locked: z.literal(true).optional(),
  lockedBy,
}

/**
 * One key holds what one person decides at once: a drag sets `at`, never `x` alone.
 *
 * An element whose stage and lane are set lies in that cell, and `at` counts from the cell's top left
 * corner, so that it travels with its column and row. Without them `at` counts from the grid's origin.
 */
const placed = {
  at: Point,
  size: Size,
  order,
  stage: ElementId.nullable().default(null),
  lane: ElementId.nullable().default(null),
  /** The frame it belongs to: it moves with the frame and is not seen beyond it. */
  frame: ElementId.optional(),
  ...gathered,
}

/** In degrees, clockwise, about the middle of the element. */
const turned = { angle: z.number().min(-HALF_TURN_DEGREES).max(HALF_TURN_DEGREES).optional() }

/** Text that several people type at once: a `Y.Text` in the document, a string once it is read. */
const text = z.string().default('')

export const Contact = z.enum(contacts)
export type Contact = z.infer<typeof Contact>

export const Touchpoint = z.object({
  kind: z.literal('touchpoint'),
  ...placed,
  title: text,
  /** Whether the company runs it, or others do, such as a review portal (METHOD.md M2). */
  contact: Contact.default('direct'),
  /** A key of `journey/channels.ts`, or free text. */
  channel: line,
  /** The responsible department; null: nobody is yet. */
  department: department.nullable().default(null),
  supporting: z.array(department).max(MAX_SUPPORTING).readonly().default([]),
  /** Markdown, shown beside the board. Typed together like a text; absent until somebody writes one. */
  description: z.string().optional(),
  ...methodOfTouchpoint,
})

export const NoteColor = z.enum(noteColors)
export type NoteColor = z.infer<typeof NoteColor>

export const Note = z.object({
  kind: z.literal('note'),
  ...placed,
  text,
  color: NoteColor.default('yellow'),
  /** The author's department: each contribution shows which department it came from. */
  department: department.nullable().default(null),
  /** The touchpoint it was put on: it moves with the card. */
  touchpoint: ElementId.optional(),
  ...methodOfNote,
})

const TextElement = z.object({
  kind: z.literal('text'),
  ...placed,
  ...turned,
  text,
  color: NoteColor.optional(),
  fontSize: z.number().min(FONT_SIZES[0]).max(FONT_SIZES[1]).default(DEFAULT_FONT_SIZE),
})

export const Shape = z.object({
  kind: z.literal('shape'),
  ...placed,
  ...turned,
  form: z.enum(shapeForms).default('rectangle'),
  text,
  color: NoteColor.optional(),
  /** Absent: the soft one. */
  fill: z.enum(shapeFills).optional(),
})

/** Where a connector ends: on an element, or at a point counted from the grid's origin. */
export const Endpoint = z.union([ElementId, Point])
export type Endpoint = z.infer<typeof Endpoint>

export const Connector = z.object({
  kind: z.literal('connector'),
  order,
  ...gathered,
  from: Endpoint,
  to: Endpoint,
  route: z.enum(connectorRoutes).default('curved'),
  text,
  /** At which ends there is an arrowhead; absent: where it goes to. */
  heads: z.enum(connectorHeads).optional(),
  dashed: z.literal(true).optional(),
  color: NoteColor.optional(),
})

const Ink = z.object({
  kind: z.literal('ink'),
  ...placed,
  ...turned,
  /** Flat triples x, y, pressure (0 … 1), relative to `at`. */
  points: z.array(z.number().min(-MAX_COORDINATE).max(MAX_COORDINATE)).max(MAX_INK_NUMBERS).readonly(),
  color: NoteColor.default('grey'),
  /** Of the pen at full pressure, in board pixels. */
  width: z.number().min(INK_WIDTHS[0]).max(INK_WIDTHS[1]).optional(),
})

const Image = z.object({
  kind: z.literal('image'),
  ...placed,
  ...turned,
  /** The id of an uploaded file of the workspace. */
  asset: z.string().max(MAX_ASSET_CHARS),
  description: text,
})

export const Frame = z.object({ kind: z.literal('frame'), ...placed, title: text })

export const Element = z.discriminatedUnion('kind', [
  Touchpoint,
  Note,
  TextElement,
  Shape,
  Connector,
  Ink,
  Image,
  Frame,
])
export type Element = z.infer<typeof Element>
export type Kind = Element['kind']
export type ElementOf<K extends Kind> = Extract<Element, { kind: K }>
export type Touchpoint = ElementOf<'touchpoint'>
export type Note = ElementOf<'note'>
export type Connector = ElementOf<'connector'>
/** Everything but connectors: what has a place of its own. */
export type PlacedElement = Exclude<Element, { kind: 'connector' }>

/** −2 disappointing … 0 okay … +2 delighting, from the customer's view (DOMAIN.md). */
export const Feeling = z.number().int().min(-2).max(2)
export type Feeling = z.infer<typeof Feeling>

/**
 * What one touchpoint is to one persona. In the document each aspect is a key of its own
 * (`aspectKey`): two people who assess the same touchpoint for the first time at once, one its
 * experience and one its relevance, would otherwise each make an entry, and one of them would be lost.
 */
export const Assessment = z.object({
  experience: Feeling.nullable().default(null),
  expectation: Feeling.nullable().default(null),
  relevance: z.enum(relevances).nullable().default(null),
  ...methodOfAssessment,
})
export type Assessment = z.infer<typeof Assessment>
