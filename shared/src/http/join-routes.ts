import { z } from 'zod'
import { DepartmentKey, Name } from './account-fields.ts'
import { Department, Locale, Me } from './account-routes.ts'
import { customerContacts } from '../workshop/choices.ts'
import { route } from './route.ts'

const Time = z.number().int()

/**
 * Where somebody stands at the door of a workshop, as far as their device is known there.
 *
 *   new ── join ──▶ waiting ── admit ──▶ planned ── start ──▶ ready
 *    │ ▲               │ refuse             │                   │
 *    │ └── join ──── refused ◀─────────── remove ◀──────────────┤
 *    └──────────────────────── (no approval needed) ───▶ planned or ready, ban ──▶ banned
 */
const doorStates = ['new', 'waiting', 'planned', 'ready', 'refused', 'banned'] as const

export const AtDoor = z.object({
  title: z.string(),
  /** It has not begun yet: who is let in waits for that. */
  isPlanned: z.boolean(),
  needsApproval: z.boolean(),
  state: z.enum(doorStates),
  /** As which the device is known. */
  name: z.string().nullable(),
  /** To choose from: the present ones. */
  departments: z.array(Department),
  /** Where a member of the workspace, who needs no link, takes part. */
  member: z.object({ board: z.string(), workshop: z.string() }).nullable(),
})
export type AtDoor = z.infer<typeof AtDoor>

/** With who one is now, once one is inside. */
export const Joined = AtDoor.extend({ me: Me.nullable() })
export type Joined = z.infer<typeof Joined>

export const lookAtDoor = route({
  method: 'get',
  path: '/api/join/{link}',
  summary: 'What a link or code opens, and where one stands; the same for none, a closed and an ended one',
  output: AtDoor,
  success: 200,
  open: true,
})

export const joinAsGuest = route({
  method: 'post',
  path: '/api/join/{link}',
  summary: 'Joins a workshop without an account, and signs in as its guest unless one has to wait',
  input: z.object({
    name: Name,
    /** Null: prefers not to say. */
    department: DepartmentKey.nullable(),
    /** Whether the protocol may name one. */
    isNamed: z.boolean(),
    customerContact: z.enum(customerContacts).nullable().default(null),
    locale: Locale,
    /** Than who joined on this device before, which is no longer known as theirs. */
    isSomebodyElse: z.boolean().default(false),
  }),
  output: Joined,
  success: 200,
  open: true,
})

export const enterAsGuest = route({
  method: 'post',
  path: '/api/join/{link}/enter',
  summary: 'Signs in on a device that was let in, if the workshop is on',
  output: Joined,
  success: 200,
  open: true,
})

/** The door of a workshop as its moderators see it. */
export const Door = z.object({
  isOpen: z.boolean(),
  needsApproval: z.boolean(),
  /** How many links open it: each that was made since they were renewed. */
  links: z.number().int(),
})
export type Door = z.infer<typeof Door>

export const getDoor = route({
  method: 'get',
  path: '/api/workshops/{id}/door',
  summary: 'Whether guests may join, and whether somebody has to let them in',
  output: Door,
  success: 200,
})

export const changeDoor = route({
  method: 'patch',
  path: '/api/workshops/{id}/door',
  summary: 'Opens or closes the door to new guests, and says whether they have to wait',
  input: z.object({ isOpen: z.boolean(), needsApproval: z.boolean() }).partial(),
  output: Door,
  success: 200,
})

export const makeJoinLink = route({
  method: 'post',
  path: '/api/workshops/{id}/links',
  summary: 'Makes a link and a code that open the door, shown only in this answer; may end all earlier ones',
  input: z.object({ renew: z.boolean().default(false) }),
  output: z.object({ url: z.string(), token: z.string(), code: z.string(), codeUrl: z.string() }),
  success: 201,
})

export const WorkshopPerson = z.object({
  id: z.string(),
  name: z.string(),
  /** Null: prefers not to say. */
  department: z.string().nullable(),
  isGuest: z.boolean(),
  state: z.enum(['waiting', 'in']),
  /** Since when a guest has been there. */
  since: Time.nullable(),
  /** Whether they are there now, on the board or on a phone. */
  isPresent: z.boolean(),
})
export type WorkshopPerson = z.infer<typeof WorkshopPerson>

export const WorkshopPeopleList = z.object({
  /** How many people are there now, whoever they are: on the board or on phones. */
  present: z.number().int(),
  people: z.array(WorkshopPerson),
})
export type WorkshopPeopleList = z.infer<typeof WorkshopPeopleList>

export const listWorkshopPeople = route({
  method: 'get',
  path: '/api/workshops/{id}/people',
  summary: 'Who takes part in a workshop and who waits to be let in, for its moderators',
  output: WorkshopPeopleList,
  success: 200,
})

const People = z.array(z.string().min(1).max(64)).min(1).max(1_000)

export const changeWorkshopPeople = route({
  method: 'post',
  path: '/api/workshops/{id}/people',
  summary: 'Lets guests in, refuses them, removes them, or keeps their devices out',
  input: z.object({ do: z.enum(['admit', 'refuse', 'remove', 'ban']), people: People.readonly() }),
  output: WorkshopPeopleList,
  success: 200,
})
