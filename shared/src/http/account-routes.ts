import { z } from 'zod'
import { Role } from '../access/role.ts'
import { DepartmentKey, Email, Name, Password } from './account-fields.ts'
import { route } from './route.ts'

export const Locale = z.enum(['de', 'en'])
export type Locale = z.infer<typeof Locale>

export const Me = z.object({
  id: z.string(),
  name: z.string(),
  /** Empty for a guest. */
  email: z.string(),
  role: Role,
  /** Empty for a guest who prefers not to say. */
  department: z.string(),
  locale: Locale,
  workspace: z.object({ id: z.string(), name: z.string() }),
  /** Who has no account: all that they see is this board, for as long as this workshop is on. */
  guest: z.object({ board: z.string(), workshop: z.string() }).nullable(),
})
export type Me = z.infer<typeof Me>

export const Department = z.object({
  key: z.string(),
  nameDe: z.string(),
  nameEn: z.string(),
  /** `#rrggbb`; it never changes meaning within a workspace. */
  color: z.string(),
  /** One or two letters, so that colour is never the only sign. */
  codeDe: z.string(),
  codeEn: z.string(),
  /** A name of the client's icon set. */
  icon: z.string(),
  /** Since when it is a former one: what names it goes on naming it, and it is not chosen any more (METHOD.md M20). */
  formerSince: z.iso.datetime().optional(),
  /** The key of the department that a former one counts as. */
  replacedBy: z.string().optional(),
})
export type Department = z.infer<typeof Department>

export const getSetup = route({
  method: 'get',
  path: '/api/setup',
  summary: 'Whether the workspace is still to be created, and whether that needs the code from the console',
  output: z.object({
    needed: z.boolean(),
    codeNeeded: z.boolean(),
    /** Whether the one who asks is signed in, so that a first visit needs no refused request. */
    signedIn: z.boolean().optional(),
    /** While it is to be created: the departments that it will begin with. */
    departments: z.array(Department).optional(),
  }),
  success: 200,
  open: true,
})

export const setUp = route({
  method: 'post',
  path: '/api/setup',
  summary: 'Creates the workspace with its first account, its owner, and a sample journey',
  input: z.object({
    workspace: Name,
    name: Name,
    email: Email,
    password: Password,
    department: DepartmentKey,
    locale: Locale,
    /** Needed unless the request comes from the server's own machine. */
    code: z.string().optional(),
  }),
  output: Me,
  success: 201,
  open: true,
})

export const signIn = route({
  method: 'post',
  path: '/api/session',
  summary: 'Signs in and sets the login cookie',
  input: z.object({ email: Email, password: Password }),
  output: Me,
  success: 200,
  open: true,
})

export const signOut = route({
  method: 'delete',
  path: '/api/session',
  summary: 'Ends this login',
  success: 204,
  open: true,
})

export const getMe = route({
  method: 'get',
  path: '/api/me',
  summary: 'Who is signed in',
  output: Me,
  success: 200,
  guests: 'own',
})

export const changeMe = route({
  method: 'patch',
  path: '/api/me',
  summary: 'Changes name, department or language; of a guest, the language',
  input: z.object({ name: Name, department: DepartmentKey, locale: Locale }).partial(),
  output: Me,
  success: 200,
  guests: 'own',
})

export const changePassword = route({
  method: 'post',
  path: '/api/me/password',
  summary: 'Changes the password and ends all other logins',
  input: z.object({ current: Password, next: Password }),
  success: 204,
})

export const Login = z.object({
  id: z.string(),
  current: z.boolean(),
  /** The browser and system as far as they can be told, such as "Firefox · Linux". */
  device: z.string(),
  createdAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
})
export type Login = z.infer<typeof Login>

export const listLogins = route({
  method: 'get',
  path: '/api/me/logins',
  summary: "One's own logins",
  output: z.array(Login),
  success: 200,
})

export const endLogin = route({
  method: 'delete',
  path: '/api/me/logins/{login}',
  summary: "Ends one of one's own logins",
  success: 204,
})

export const listDepartments = route({
  method: 'get',
  path: '/api/departments',
  summary: 'The departments of the workspace, former ones among them',
  output: z.array(Department),
  success: 200,
  guests: 'own',
})
