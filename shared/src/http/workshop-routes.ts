import { z } from 'zod'
import { MAX_DEPARTMENT_CHARS, MAX_TITLE_CHARS } from '../limits.ts'
import { Contribution } from '../workshop/contribution.ts'
import { Agenda } from '../workshop/phase.ts'
import { OwnSecrets, SecretCommand } from '../workshop/secret.ts'
import { Workshop } from '../workshop/workshop.ts'
import { WorkshopCommand } from '../workshop/workshop-command.ts'
import { customerContacts, workshopFormats } from '../workshop/choices.ts'
import { line } from './line.ts'
import { route } from './route.ts'

const Time = z.number().int()

/** A workshop as it is now. Times are milliseconds since 1970 by the server's clock. */
export const WorkshopView = Workshop.extend({
  id: z.string(),
  board: z.string(),
  /** Of the rows of the board, when it last changed: what live notices are compared with. */
  version: z.number().int(),
  /** What time it was there when this was answered: timers count from it, whatever one's own clock says. */
  now: Time,
})
export type WorkshopView = z.infer<typeof WorkshopView>

export const WorkshopSummary = WorkshopView.pick({
  id: true,
  title: true,
  format: true,
  status: true,
  startedAt: true,
  endedAt: true,
}).extend({ createdAt: Time })
export type WorkshopSummary = z.infer<typeof WorkshopSummary>

const Title = line(MAX_TITLE_CHARS)

export const listWorkshops = route({
  method: 'get',
  path: '/api/boards/{id}/workshops',
  summary: 'The workshops of a board, the last made first, and the one that is on',
  output: z.object({
    now: Time,
    /** Running or paused. */
    active: WorkshopView.nullable(),
    workshops: z.array(WorkshopSummary),
  }),
  success: 200,
})

export const createWorkshop = route({
  method: 'post',
  path: '/api/boards/{id}/workshops',
  summary: 'Prepares a workshop, with the agenda of its format unless another is given',
  input: z.object({ title: Title, format: z.enum(workshopFormats), phases: Agenda.optional() }),
  output: WorkshopView,
  success: 201,
})

export const getWorkshop = route({
  method: 'get',
  path: '/api/workshops/{id}',
  summary: 'A workshop as it is now',
  output: WorkshopView,
  success: 200,
  guests: 'workshop',
})

export const changeWorkshop = route({
  method: 'patch',
  path: '/api/workshops/{id}',
  summary: 'Changes what is given: the title, or all phases, of which those that were begun stay',
  input: z.object({ title: Title, phases: Agenda }).partial(),
  output: WorkshopView,
  success: 200,
})

export const removeWorkshop = route({
  method: 'delete',
  path: '/api/workshops/{id}',
  summary: 'Removes a workshop that is not on, with everything that was said in secret',
  success: 204,
})

export const commandWorkshop = route({
  method: 'post',
  path: '/api/workshops/{id}/commands',
  summary: 'What a moderator does: start, go on, back, jump, extend, pause, reveal, end, hand over …',
  input: WorkshopCommand,
  output: WorkshopView,
  success: 200,
})

export const joinWorkshop = route({
  method: 'post',
  path: '/api/workshops/{id}/participants',
  summary: 'Takes part, under a department or none, and says whether the protocol may name one',
  input: z.object({
    department: z.string().min(1).max(MAX_DEPARTMENT_CHARS).nullable().default(null),
    isNamed: z.boolean().default(false),
    customerContact: z.enum(customerContacts).nullable().default(null),
  }),
  success: 204,
  guests: 'workshop',
})

/**
 * How many say that they have to do with customers how often (METHOD.md M24). Null where so few have said so that it
 * would be plain who; departments with few are together under null.
 */
export const ContactFigures = z.object({
  of: z.record(z.enum(customerContacts), z.number().int()),
  departments: z.array(
    z.object({ department: z.string().nullable(), said: z.number().int(), daily: z.number().int() }),
  ),
})
export type ContactFigures = z.infer<typeof ContactFigures>

/** Numbers alone, never by person. */
export const WorkshopCounts = z.object({
  now: Time,
  run: z.string().nullable(),
  participants: z.number().int(),
  /** How many have said something in the run that is on; all three are null where so few take part that they tell who. */
  voices: z.number().int().nullable(),
  /** How many have not. */
  quiet: z.number().int().nullable(),
  notes: z.number().int().nullable(),
  contact: ContactFigures.nullable(),
})
export type WorkshopCounts = z.infer<typeof WorkshopCounts>

export const countWorkshop = route({
  method: 'get',
  path: '/api/workshops/{id}/counts',
  summary: 'How many take part, and how many have contributed to the phase that is on',
  output: WorkshopCounts,
  success: 200,
})

export const listOwnSecrets = route({
  method: 'get',
  path: '/api/workshops/{id}/secrets',
  summary: 'What one said oneself and is not revealed',
  output: z.array(OwnSecrets),
  success: 200,
  guests: 'workshop',
})

export const tellSecret = route({
  method: 'post',
  path: '/api/workshops/{id}/secrets',
  summary: 'A private note, ratings or a ballot, which nobody else is given before the reveal',
  input: SecretCommand,
  output: OwnSecrets,
  success: 200,
  guests: 'workshop',
})

const Spread = z
  .object({
    n: z.number().int(),
    median: z.number(),
    band: z.tuple([z.number(), z.number()]).readonly().nullable(),
  })
  .nullable()

/** What a reveal has shown. Two of the same phase are two rounds of it. */
export const RunResult = z.object({
  run: z.string(),
  phase: z.string(),
  isAnonymous: z.boolean(),
  /** How many took part, and how many of them said something. */
  participants: z.number().int(),
  voices: z.number().int(),
  notes: z.number().int(),
  /** The notes that the reveal put on the board, in the order of their ids, which tell nothing. */
  shown: z.array(z.string()).readonly(),
  ratings: z
    .array(z.object({ touchpoint: z.string(), persona: z.string(), experience: Spread, expectation: Spread }))
    .readonly(),
  /** Null, here and of each place, where so few voted that the numbers would tell whose they are. */
  votes: z.number().int().nullable(),
  places: z
    .array(
      z.object({
        place: z.number().int(),
        votes: z.number().int().nullable(),
        elements: z.array(z.string()).readonly(),
      }),
    )
    .readonly(),
})
export type RunResult = z.infer<typeof RunResult>

export const listResults = route({
  method: 'get',
  path: '/api/workshops/{id}/results',
  summary: 'What the reveals of a workshop have shown, in the order in which their runs began',
  output: z.array(RunResult),
  success: 200,
  guests: 'workshop',
})

/** Of whichever workshop of a board. */
export const BoardResult = RunResult.extend({ workshop: z.string() })
export type BoardResult = z.infer<typeof BoardResult>

export const listBoardResults = route({
  method: 'get',
  path: '/api/boards/{id}/results',
  summary: 'What the reveals of all workshops of a board have shown, in the order in which their runs began',
  output: z.array(BoardResult),
  success: 200,
  guests: 'board',
})

export const contribute = route({
  method: 'post',
  path: '/api/boards/{id}/commands',
  summary: 'Adds a note or a touchpoint to a board, or changes or removes what one has added',
  input: Contribution,
  output: z.object({ id: z.string() }),
  success: 200,
  guests: 'board',
})

export const listContributions = route({
  method: 'get',
  path: '/api/boards/{id}/commands',
  summary: "The ids of one's own elements, which one may change and remove",
  output: z.array(z.string()),
  success: 200,
  guests: 'board',
})
