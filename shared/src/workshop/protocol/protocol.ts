import { z } from 'zod'
import { decisionEvents } from '../../journey/row-kinds.ts'
import { measureStatuses } from '../../journey/row-choices.ts'
import { activities, secrecies, workshopFormats, workshopStatuses } from '../choices.ts'

/** Raised whenever a reader of yesterday would misread what is written today. */
export const PROTOCOL_VERSION = 1

const Time = z.number().int()
/** A number that is left out where it would tell single people apart. */
const Count = z.number().int().nullable()
const Spread = z
  .object({ n: Count, median: z.number(), band: z.tuple([z.number(), z.number()]).readonly().nullable() })
  .nullable()

/** One phase as it was planned and, for each run of it, as it really was. */
const AgendaEntry = z.object({
  phase: z.string(),
  name: z.string(),
  prompt: z.string(),
  activity: z.enum(activities),
  minutes: z.number().int(),
  /** How long it was on, all its runs together; null: never. */
  wasOnMs: z.number().int().nullable(),
  runs: z.array(
    z.object({
      id: z.string(),
      times: z.array(z.object({ from: Time, to: Time.nullable() })).readonly(),
      secrecy: z.enum(secrecies),
      isAnonymous: z.boolean(),
    }),
  ),
})

/** Departments of which each alone would tell who it was are told together. */
const PeopleGroup = z.object({
  /** Null: preferred not to say. */
  departments: z.array(z.string().nullable()),
  people: Count,
  /** Only of those who agreed. */
  names: z.array(z.string()),
})

const ProtocolNote = z.object({
  id: z.string(),
  kind: z.enum(['note', 'touchpoint']),
  text: z.string(),
  department: z.string().nullable(),
  /** Null: anonymous, unknown, or did not agree to be named. */
  author: z.string().nullable(),
  stage: z.string().nullable(),
})

const Voted = z.object({ id: z.string(), /** Null: it is gone. */ title: z.string().nullable() })

const Said = { run: z.string(), phase: z.string(), participants: Count, voices: Count }

/**
 * What is left of a workshop. Words are of today, for what was erased is gone here, too; which notes, measures and
 * decisions belong to it, and the curve before and after, are as they were. Times are milliseconds since 1970.
 */
export const Protocol = z.object({
  version: z.literal(PROTOCOL_VERSION),
  workshop: z.object({
    id: z.string(),
    title: z.string(),
    format: z.enum(workshopFormats),
    status: z.enum(workshopStatuses),
    startedAt: Time.nullable(),
    endedAt: Time.nullable(),
  }),
  board: z.object({ id: z.string(), title: z.string() }),
  madeAt: Time,
  /** By name; who is no longer a member is not among them. */
  moderators: z.array(z.string()),
  agenda: z.array(AgendaEntry),
  people: z.object({ all: Count, groups: z.array(PeopleGroup) }),
  notes: z.array(z.object({ run: z.string(), phase: z.string(), notes: z.array(ProtocolNote) })),
  votes: z.array(
    z.object({
      ...Said,
      /** Null, here and of each place, where so few voted that the numbers would tell whose they are. */
      votes: z.number().int().nullable(),
      places: z.array(
        z.object({ place: z.number().int(), votes: z.number().int().nullable(), elements: z.array(Voted) }),
      ),
    }),
  ),
  ratings: z.array(
    z.object({
      ...Said,
      touchpoints: z.array(
        z.object({
          touchpoint: Voted,
          /** Null: of nobody in particular. */
          persona: z.string().nullable(),
          experience: Spread,
          expectation: Spread,
        }),
      ),
    }),
  ),
  curves: z.array(
    z.object({
      persona: z.string().nullable(),
      stages: z.array(
        z.object({
          name: z.string(),
          /** As the team sees it, −2 … +2; null where nobody rated anything. */
          before: z.number().nullable(),
          after: z.number().nullable(),
        }),
      ),
    }),
  ),
  decisions: z.array(z.object({ at: Time, text: z.string(), event: z.enum(decisionEvents) })),
  measures: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      /** Whether somebody has said yes to it meanwhile. */
      isTaken: z.boolean(),
      isNew: z.boolean(),
      owner: z.string().nullable(),
      /** Whether the owner has said yes by now; else they were asked. */
      isAgreed: z.boolean(),
      department: z.string().nullable(),
      due: z.string().nullable(),
      status: z.enum(measureStatuses),
    }),
  ),
  /** METHOD.md M29: touchpoints of which customers were not asked yet. */
  questions: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      asked: z.enum(['no', 'planned']),
      /** Which of the first two have no answer either. */
      open: z.array(z.enum(['customer-view', 'customer-says'])),
    }),
  ),
  parked: z.array(z.object({ id: z.string(), phase: z.string().nullable(), text: z.string() })),
  handOvers: z.array(
    z.object({
      at: Time,
      from: z.string().nullable(),
      to: z.string().nullable(),
      why: z.enum(['handed', 'gone', 'back']),
    }),
  ),
})
export type Protocol = z.infer<typeof Protocol>
