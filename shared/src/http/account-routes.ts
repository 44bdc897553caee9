import { z } from 'zod'
import { Role } from '../access/roles.ts'
import { MAX_EMAIL_CHARS, MAX_NAME_CHARS, MAX_PASSWORD_CHARS } from '../limits.ts'
import { line } from './line.ts'
import { route } from './route.ts'

export const Locale = z.enum(['de', 'en'])
export type Locale = z.infer<typeof Locale>

const Name = line(MAX_NAME_CHARS)
const Email = z
  .string()
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.email().max(MAX_EMAIL_CHARS))
  .meta({ format: 'email', maxLength: MAX_EMAIL_CHARS })
/** Only that it is there; what is too weak is the problem `weak-password`. */
const Password = z.string().min(1).max(MAX_PASSWORD_CHARS)
const DepartmentKey = z.string().min(1).max(40)

export const Me = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: Role,
  department: z.string(),
  locale: Locale,
  workspace: z.object({ id: z.string(), name: z.string() }),
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
})

export const changeMe = route({
  method: 'patch',
  path: '/api/me',
  summary: 'Changes name, department or language',
  input: z.object({ name: Name, department: DepartmentKey, locale: Locale }).partial(),
  output: Me,
  success: 200,
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
  summary: 'The departments of the workspace; before setup, the default ones',
  output: z.array(Department),
  success: 200,
  open: true,
})

export const Member = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: Role,
  department: z.string(),
})
export type Member = z.infer<typeof Member>

export const listMembers = route({
  method: 'get',
  path: '/api/members',
  summary: 'The people of the workspace',
  output: z.array(Member),
  success: 200,
})

export const changeMember = route({
  method: 'patch',
  path: '/api/members/{person}',
  summary: "Changes a member's role; takes effect at once, on open boards too",
  input: z.object({ role: Role }),
  output: Member,
  success: 200,
})

export const removeMember = route({
  method: 'delete',
  path: '/api/members/{person}',
  summary: 'Removes a member: ends their logins and closes their boards',
  success: 204,
})

export const Invitation = z.object({
  id: z.string(),
  role: Role,
  department: z.string(),
  email: z.string().nullable(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
})
export type Invitation = z.infer<typeof Invitation>

export const invite = route({
  method: 'post',
  path: '/api/invitations',
  summary: 'Makes an invitation link that works once; the token is shown only in this answer',
  input: z.object({ role: Role, department: DepartmentKey, email: Email.optional() }),
  output: Invitation.extend({ url: z.string(), token: z.string() }),
  success: 201,
})

export const listInvitations = route({
  method: 'get',
  path: '/api/invitations',
  summary: 'Invitations that are still open',
  output: z.array(Invitation),
  success: 200,
})

export const withdrawInvitation = route({
  method: 'delete',
  path: '/api/invitations/{invitation}',
  summary: 'Withdraws an open invitation',
  success: 204,
})

export const getInvitation = route({
  method: 'get',
  path: '/api/invitations/{invitation}',
  summary: 'What an invitation is for, for the person who was invited',
  output: z.object({
    workspace: z.string(),
    invitedBy: z.string(),
    role: Role,
    department: z.string(),
    email: z.string().nullable(),
  }),
  success: 200,
  open: true,
})

export const acceptInvitation = route({
  method: 'post',
  path: '/api/invitations/{invitation}/accept',
  summary: 'Signs up through an invitation, and signs in',
  input: z.object({ name: Name, email: Email, password: Password, locale: Locale.optional() }),
  output: Me,
  success: 201,
  open: true,
})
