import { z } from 'zod'
import { Role } from '../access/role.ts'
import { DepartmentKey, Email, Name, Password } from './account-fields.ts'
import { Department, Locale, Me } from './account-routes.ts'
import { route } from './route.ts'

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
    /** What it is called, in a list of this one alone. */
    departments: z.array(Department),
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
