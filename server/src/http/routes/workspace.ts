import { listDepartments } from '@wegpunkt/shared/http/account-routes'
import {
  addDepartment,
  changeDepartment,
  retireDepartment,
  reviveDepartment,
} from '@wegpunkt/shared/http/department-routes'
import {
  acceptInvitation,
  changeMember,
  getInvitation,
  invite,
  listInvitations,
  listMembers,
  removeMember,
  withdrawInvitation,
} from '@wegpunkt/shared/http/people-routes'
import type { Context } from 'hono'
import type { Departments } from '../../services/departments.ts'
import type { Invitations } from '../../services/invitations.ts'
import type { Members } from '../../services/members.ts'
import type { Sessions } from '../../services/sessions.ts'
import type { Login } from '../login.ts'
import { startLogin } from './account.ts'
import type { Answer, ApiEnv } from './answer.ts'

type Parts = {
  readonly departments: Departments
  readonly members: Members
  readonly invitations: Invitations
  readonly sessions: Sessions
  readonly login: Login
  readonly publicUrl: URL | null
}

/** The people of the workspace and how they come into it. */
export function workspaceRoutes(answer: Answer, parts: Parts): void {
  const { departments, members, invitations, login, publicUrl } = parts

  answer(listDepartments, async ({ signedIn }) => [...(await departments.list(signedIn.person))])

  answer(addDepartment, ({ signedIn, input }) => departments.add(signedIn.person, input))

  answer(changeDepartment, ({ signedIn, params, input }) =>
    departments.change(signedIn.person, params.department, input),
  )

  answer(retireDepartment, ({ signedIn, params, input }) =>
    departments.retire(signedIn.person, params.department, input.replacedBy),
  )

  answer(reviveDepartment, ({ signedIn, params }) => departments.revive(signedIn.person, params.department))

  answer(listMembers, ({ signedIn }) => members.list(signedIn.person))

  answer(changeMember, ({ signedIn, params, input }) =>
    members.changeRole(signedIn.person, params.person, input.role),
  )

  answer(removeMember, async ({ c, signedIn, params }) => {
    await members.remove(signedIn.person, params.person)
    if (params.person === signedIn.person.id) c.header('set-cookie', login.forget(c.var.caller.secure))
    return undefined
  })

  answer(invite, async ({ c, signedIn, input }) => {
    const invitation = await invitations.invite(signedIn.person, input)
    return { ...invitation, url: `${addressOf(c, publicUrl)}/invitation/${invitation.token}` }
  })

  answer(listInvitations, ({ signedIn }) => invitations.list(signedIn.person))

  answer(withdrawInvitation, async ({ signedIn, params }) => {
    await invitations.withdraw(signedIn.person, params.invitation)
    return undefined
  })

  answer(getInvitation, ({ c, params }) => invitations.read(params.invitation, c.var.caller.address))

  answer(acceptInvitation, async ({ c, params, input }) => {
    const me = await invitations.accept(params.invitation, input, c.var.caller.address)
    await startLogin(c, parts, me)
    return me
  })
}

/** The address under which people reach the server; without PUBLIC_URL, that of whoever makes the link. */
export const addressOf = (c: Context<ApiEnv>, publicUrl: URL | null): string => {
  const { secure, host } = c.var.caller
  return (publicUrl?.href ?? `${secure ? 'https' : 'http'}://${host}`).replace(/\/$/u, '')
}
