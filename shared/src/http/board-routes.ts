import { z } from 'zod'
import { Role } from '../access/role.ts'
import { MAX_BOARD_TITLE_CHARS, MAX_PERSONAS_PER_BOARD } from '../limits.ts'
import { line } from './line.ts'
import { Persona } from './persona-routes.ts'
import { route } from './route.ts'

const Title = line(MAX_BOARD_TITLE_CHARS)
const PersonaIds = z
  .array(z.string().regex(/^[\w-]{1,64}$/))
  .max(
    MAX_PERSONAS_PER_BOARD,
    `A board has at most ${MAX_PERSONAS_PER_BOARD} personas: more curves cannot be told apart`,
  )

/**
 * `empty`: five default stages and a lane for the customer and each department. `sample`: the sample journey.
 * `internal`: how departments hand work to each other, seen by the colleague who goes on with it (METHOD.md M19).
 */
export const Template = z.enum(['empty', 'internal', 'sample'])
export type Template = z.infer<typeof Template>

/** The most that anybody below a moderator may do on a board; null: it is not locked. */
export const BoardLock = z.enum(['viewer', 'contributor']).nullable()

export const BoardSummary = z.object({
  id: z.string(),
  title: z.string(),
  /** What the one who asks may do on it. */
  role: Role,
  personas: z.array(Persona),
  createdAt: z.iso.datetime(),
  /** When somebody last changed its content or title. */
  updatedAt: z.iso.datetime(),
  /** Who has it open now. */
  present: z.array(z.object({ id: z.string(), name: z.string(), department: z.string().nullable() })),
})
export type BoardSummary = z.infer<typeof BoardSummary>

export const listBoards = route({
  method: 'get',
  path: '/api/boards',
  summary: 'The boards one may open, the last changed first',
  output: z.array(BoardSummary),
  success: 200,
})

export const createBoard = route({
  method: 'post',
  path: '/api/boards',
  summary: 'Creates a board',
  input: z.object({ title: Title, personas: PersonaIds.optional(), template: Template.optional() }),
  output: BoardSummary,
  success: 201,
})

export const getBoard = route({
  method: 'get',
  path: '/api/boards/{id}',
  summary: 'One board',
  output: BoardSummary,
  success: 200,
  guests: 'board',
})

export const changeBoard = route({
  method: 'patch',
  path: '/api/boards/{id}',
  summary: "Changes a board's title or personas",
  input: z.object({ title: Title, personas: PersonaIds }).partial(),
  output: BoardSummary,
  success: 200,
})

export const lockBoard = route({
  method: 'post',
  path: '/api/boards/{id}/lock',
  summary: 'Locks a board for all who do not moderate: to look on, or to contribute; or unlocks it',
  input: z.object({ locked: BoardLock }),
  success: 204,
})

export const removeBoard = route({
  method: 'delete',
  path: '/api/boards/{id}',
  summary: 'Removes a board for good and closes it for everybody',
  success: 204,
})

/** A small picture of a board as data: the grid, and a coloured mark an element. Fractions of the whole, 0 … 1. */
export const Thumbnail = z.object({
  /** Width by height of the whole, in board pixels. */
  size: z.tuple([z.number(), z.number()]),
  columns: z.array(z.number()),
  rows: z.array(z.number()),
  marks: z.array(
    z.object({
      rect: z.tuple([z.number(), z.number(), z.number(), z.number()]),
      kind: z.string(),
      department: z.string().nullable(),
      color: z.string().nullable(),
    }),
  ),
  stages: z.number().int(),
  touchpoints: z.number().int(),
})
export type Thumbnail = z.infer<typeof Thumbnail>

export const getThumbnail = route({
  method: 'get',
  path: '/api/boards/{id}/thumbnail',
  summary: 'A small picture of a board, as data',
  output: Thumbnail,
  success: 200,
})

export const issueTicket = route({
  method: 'post',
  path: '/api/boards/{id}/tickets',
  summary: 'A ticket that opens one WebSocket on the board within 60 seconds, for clients without cookies',
  output: z.object({ ticket: z.string() }),
  success: 201,
  guests: 'board',
})
