import { z } from 'zod'
import { laneKinds } from '../board/choices.ts'
import { customerContacts, subjectKinds } from '../workshop/choices.ts'
import { HandCommand, RaisedHand } from '../workshop/hand.ts'
import { route } from './route.ts'

export const watchWorkshop = route({
  method: 'get',
  path: '/api/workshops/{id}/events',
  summary: 'Says, as server-sent events, that a workshop has changed, and nothing of what',
  file: ['text/event-stream'],
  success: 200,
  guests: 'workshop',
})

const Lane = z.object({ kind: z.enum(laneKinds), name: z.string(), department: z.string().nullable() })

/** Where on a board something is at work, by name; one of the three, and none where it is gone. */
export const Area = z.object({
  stage: z.string().nullable(),
  lane: Lane.nullable(),
  frame: z.string().nullable(),
})
export type Area = z.infer<typeof Area>

export const OwnPart = z.object({
  /** False for those who only look on, who moderate without a voice, and guests, who have said so at the door. */
  mayChange: z.boolean(),
  /** As what one takes part; null where one does not. */
  part: z
    .object({
      department: z.string().nullable(),
      isNamed: z.boolean(),
      customerContact: z.enum(customerContacts).nullable(),
    })
    .nullable(),
  /** Where one's group is at work; null without a group, and where it has the whole board. */
  area: Area.nullable(),
})
export type OwnPart = z.infer<typeof OwnPart>

export const getOwnPart = route({
  method: 'get',
  path: '/api/workshops/{id}/me',
  summary: 'As what one takes part, from now on if one had not yet, and where with whom',
  output: OwnPart,
  success: 200,
  guests: 'workshop',
})

/** An element without its place: its words, and what stage and lane it lies in. */
export const Subject = z.object({
  id: z.string(),
  kind: z.enum(subjectKinds),
  text: z.string(),
  stage: z.string().nullable(),
  lane: Lane.nullable(),
})
export type Subject = z.infer<typeof Subject>

export const Subjects = z.object({
  /** The run whose phase they are for. */
  run: z.string().nullable(),
  /** Whose eyes a rating is made with. */
  personas: z.array(z.object({ id: z.string(), name: z.string() })),
  /** What may be rated or voted for, as the activity asks; none for another. */
  subjects: z.array(Subject),
  /** How many there are beyond these. */
  more: z.number().int(),
  /** One's own notes on the board, with all of their text. */
  own: z.array(Subject),
})
export type Subjects = z.infer<typeof Subjects>

export const listSubjects = route({
  method: 'get',
  path: '/api/workshops/{id}/subjects',
  summary: 'What the phase that is on is about, as a list for pages without a canvas',
  output: Subjects,
  success: 200,
  guests: 'workshop',
})

/** One's own hand; and, for those who may run workshops, all that are raised. */
export const Hands = z.object({
  now: z.number().int(),
  /** Since when one's own is raised. */
  own: z.number().int().nullable(),
  /** Who has waited longest comes first; null for those who are told of their own alone. */
  queue: z.array(RaisedHand).nullable(),
})
export type Hands = z.infer<typeof Hands>

export const listHands = route({
  method: 'get',
  path: '/api/workshops/{id}/hands',
  summary: "Whether one's own hand is raised, and for moderators whose else are",
  output: Hands,
  success: 200,
  guests: 'workshop',
})

export const commandHands = route({
  method: 'post',
  path: '/api/workshops/{id}/hands',
  summary: 'Raises or lowers a hand, or all of them',
  input: HandCommand,
  output: Hands,
  success: 200,
  guests: 'workshop',
})
