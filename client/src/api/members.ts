import { queryOptions } from '@tanstack/react-query'
import { listLogins } from '@wegpunkt/shared/http/account-routes'
import { getInvitation, listInvitations, listMembers } from '@wegpunkt/shared/http/people-routes'
import { call } from './call.ts'

/** What only the pages beside the board ask for. */
export const membersQuery = queryOptions({ queryKey: ['members'], queryFn: () => call(listMembers) })

export const loginsQuery = queryOptions({ queryKey: ['logins'], queryFn: () => call(listLogins) })

export const invitationsQuery = queryOptions({
  queryKey: ['invitations'],
  queryFn: () => call(listInvitations),
})

export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitation', token],
    queryFn: () => call(getInvitation, { params: { invitation: token } }),
    staleTime: Infinity,
  })
