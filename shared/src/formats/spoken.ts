import { z } from 'zod'
import { CommentAbout, commentText } from '../http/comment-routes.ts'
import { RunResult } from '../http/workshop-routes.ts'
import { MAX_DEPARTMENT_CHARS, MAX_NAME_CHARS, MAX_PARKED, MAX_PARKED_CHARS, MAX_PHASES } from '../limits.ts'
import { Run, Workshop } from '../workshop/workshop.ts'
import {
  MAX_FILE_COMMENT_CHARS,
  MAX_FILE_ENTRIES,
  MAX_FILE_HAND_OVERS,
  MAX_FILE_MODERATORS,
  MAX_FILE_PARTICIPANTS,
  MAX_FILE_RUNS,
  MAX_FILE_RUN_TIMES,
} from './file-limits.ts'

/*
 * What was said on a board, as a file has it: comments, and workshops that are prepared or have ended. What waits for a
 * moderator is not in it, and nothing that anybody said in private: no notes, ratings and ballots that were not
 * revealed, no codes of doors, nobody's prompts and groups, and of those who took part only who agreed to be named.
 */

const Id = z.string().regex(/^[\w-]{1,64}$/)
/** An id of somebody among `people`, or the name of somebody from outside. */
const Person = z.string().max(MAX_NAME_CHARS)

export const FileComment = z.looseObject({
  id: Id,
  thread: Id.describe('The comment that began the thread: its own id where it did so itself.'),
  about: CommentAbout.nullable().describe('Of the first of a thread: an element, a stage or a point.'),
  author: Person.nullable().describe('Absent: somebody from outside, or who is no longer there.'),
  visitor: z.string().max(MAX_NAME_CHARS).nullable().describe('What somebody from outside is called.'),
  text: z.union([commentText(MAX_FILE_COMMENT_CHARS), z.literal('')]).describe('Names people as @{id}.'),
  state: z.enum(['said', 'erased']),
  createdAt: z.iso.datetime(),
  changedAt: z.iso.datetime().nullable(),
  resolved: z.object({ at: z.iso.datetime(), by: Person.nullable() }).nullable(),
})
export type FileComment = z.output<typeof FileComment>

const FileMark = z.object({
  elements: z.array(z.string()),
  curves: z.array(
    z.object({
      persona: z.string(),
      stages: z.array(z.object({ stage: z.string(), name: z.string(), value: z.number().nullable() })),
    }),
  ),
  questions: z.array(z.string()),
  measures: z.array(z.object({ id: z.string(), isTaken: z.boolean() })),
})

/** Files of earlier versions do not say which notes a reveal has shown. */
const FileResult = RunResult.extend({ shown: RunResult.shape.shown.default([]) })

const { phases, moderators, handOvers } = Workshop.shape
/** Of a workshop, and bounded: each is held in memory, and looked through by everybody who opens the board. */
const bounded = {
  phases: phases.unwrap().max(MAX_PHASES).readonly(),
  runs: z
    .array(Run.extend({ times: Run.shape.times.unwrap().max(MAX_FILE_RUN_TIMES).readonly() }))
    .max(MAX_FILE_RUNS)
    .readonly(),
  moderators: moderators.unwrap().max(MAX_FILE_MODERATORS).readonly(),
  handOvers: handOvers.unwrap().max(MAX_FILE_HAND_OVERS).readonly(),
}

export const FileWorkshop = z.looseObject({
  id: Id,
  createdAt: z.iso.datetime(),
  workshop: z.looseObject({
    ...Workshop.omit({ groups: true, attention: true }).shape,
    ...bounded,
    status: z.enum(['planned', 'ended']),
  }),
  participants: z
    .array(
      z.object({ person: Person.nullable(), department: z.string().max(MAX_DEPARTMENT_CHARS).nullable() }),
    )
    .max(MAX_FILE_PARTICIPANTS)
    .describe('Everybody who took part; named only who agreed to it.'),
  results: z.array(FileResult).max(MAX_FILE_RUNS).describe('What the reveals have shown.'),
  parked: z
    .array(
      z.object({
        id: Id,
        run: z.string().nullable(),
        element: z.string().nullable(),
        text: z.string().max(MAX_PARKED_CHARS),
      }),
    )
    .max(MAX_PARKED),
  marks: z
    .object({ start: FileMark.nullable(), end: FileMark.nullable() })
    .describe('How the board was when it began and ended, for its protocol.'),
  elements: z
    .array(z.object({ element: z.string(), run: z.string(), author: Person.nullable() }))
    .max(MAX_FILE_ENTRIES)
    .describe('In which run an element came onto the board, and from whom, if they agreed to be named.'),
})
export type FileWorkshop = z.output<typeof FileWorkshop>

export type Spoken = {
  readonly comments: readonly FileComment[]
  readonly workshops: readonly FileWorkshop[]
}
export const nothingSpoken: Spoken = { comments: [], workshops: [] }
