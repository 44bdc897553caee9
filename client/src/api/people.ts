import { queryOptions } from '@tanstack/react-query'
import { Department, listDepartments } from '@wegpunkt/shared/http/account-routes'
import { getInvitation, listInvitations, listMembers } from '@wegpunkt/shared/http/people-routes'
import { z } from 'zod'
import { call } from './call.ts'
import { remembering } from './remembering.ts'

export const departmentsQuery = queryOptions({
  queryKey: ['departments'],
  queryFn: () => remembering('departments', z.array(Department), () => call(listDepartments)),
  staleTime: 60_000,
})

export const membersQuery = queryOptions({ queryKey: ['members'], queryFn: () => call(listMembers) })

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
