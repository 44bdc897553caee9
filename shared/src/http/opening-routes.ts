import { type Role, roles } from '../access/roles.ts'
import { personaTypes } from '../journey/persona-types.ts'
import {
  type Read,
  maybe,
  needed,
  orElse,
  readFlag,
  readList,
  readMatch,
  readNumber,
  readObject,
  readOneOf,
  readOrNull,
  readText,
  readWhole,
} from '../read-value.ts'
import type * as account from './account-routes.ts'
import type * as board from './board-routes.ts'
import type { Persona } from './persona-routes.ts'
import type { FieldIssue, ProblemBody } from './problem-body.ts'
import { problemTypes } from './problem-types.ts'
import { readRoute } from './read-route.ts'
import type { Route } from './route.ts'

/*
 * The routes that a board needs to open and to stay open, and their answers, without zod, which is larger than
 * all of this: a board loads it only with what has forms. A test holds them to the contract.
 */
export const readMe: Read<account.Me> = readObject<account.Me>({
  id: needed(readText),
  name: needed(readText),
  email: needed(readText),
  role: needed(readOneOf(roles)),
  department: needed(readText),
  locale: needed(readOneOf(['de', 'en'])),
  workspace: needed(readObject({ id: needed(readText), name: needed(readText) })),
  guest: needed(readOrNull(readObject({ board: needed(readText), workshop: needed(readText) }))),
})

const readTime = readMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/)

const readDepartment = readObject<account.Department>({
  key: needed(readText),
  nameDe: needed(readText),
  nameEn: needed(readText),
  color: needed(readText),
  codeDe: needed(readText),
  codeEn: needed(readText),
  icon: needed(readText),
  formerSince: maybe(readTime),
  replacedBy: maybe(readText),
})
export const readDepartments = readList(readDepartment) as Read<account.Department[]>

const readGrade = readOrNull(readWhole(1, 5))
export const readPersona = readObject<Persona>({
  id: needed(readText),
  name: needed(readText),
  segment: orElse(readText, ''),
  quote: orElse(readText, ''),
  goals: orElse(readText, ''),
  frustrations: orElse(readText, ''),
  economicWeight: orElse(readGrade, null),
  complexity: orElse(readGrade, null),
  rolloutStage: orElse(readOrNull(readWhole(1, 3)), null),
  type: orElse(readOneOf(personaTypes), 'customer'),
  archived: orElse(readFlag, false),
  portrait: orElse(readOrNull(readText), null),
  author: orElse(readOrNull(readText), null),
})

type Present = board.BoardSummary['present'][number]
export const readBoardSummary: Read<board.BoardSummary> = readObject<board.BoardSummary>({
  id: needed(readText),
  title: needed(readText),
  role: needed<Role>(readOneOf(roles)),
  personas: needed(readList(readPersona) as Read<Persona[]>),
  createdAt: needed(readTime),
  updatedAt: needed(readTime),
  present: needed(
    readList(
      readObject<Present>({
        id: needed(readText),
        name: needed(readText),
        department: needed(readOrNull(readText)),
      }),
    ) as Read<Present[]>,
  ),
})
export const readBoardSummaries = readList(readBoardSummary) as Read<board.BoardSummary[]>

const readIssue = readObject<FieldIssue>({ path: needed(readText), message: needed(readText) })
export const readProblem: Read<ProblemBody> = readObject<ProblemBody>({
  type: needed(readOneOf(problemTypes)),
  title: needed(readText),
  status: needed(readWhole()),
  detail: maybe(readText),
  fields: maybe(readList(readIssue) as Read<FieldIssue[]>),
  weakness: maybe(readOneOf(['short', 'repetitive', 'frequent', 'personal'])),
  retryAfterSeconds: maybe(readNumber()),
  requestId: maybe(readText),
})

export const getSetup = readRoute<typeof account.getSetup>(
  { method: 'get', path: '/api/setup' },
  readObject({
    needed: needed(readFlag),
    codeNeeded: needed(readFlag),
    signedIn: maybe(readFlag),
    departments: maybe(readDepartments),
  }),
)
export const getMe = readRoute<typeof account.getMe>({ method: 'get', path: '/api/me' }, readMe)
export const changeMe = readRoute<typeof account.changeMe>({ method: 'patch', path: '/api/me' }, readMe)
export const listDepartments = readRoute<typeof account.listDepartments>(
  { method: 'get', path: '/api/departments' },
  readDepartments,
)
export const listBoards = readRoute<typeof board.listBoards>(
  { method: 'get', path: '/api/boards' },
  readBoardSummaries,
)
export const getBoard = readRoute<typeof board.getBoard>(
  { method: 'get', path: '/api/boards/{id}' },
  readBoardSummary,
)
export const changeBoard = readRoute<typeof board.changeBoard>(
  { method: 'patch', path: '/api/boards/{id}' },
  readBoardSummary,
)
/** It answers nothing. */
export const signOut = {
  method: 'delete',
  path: '/api/session',
  summary: '',
  success: 204,
} as const satisfies Route
