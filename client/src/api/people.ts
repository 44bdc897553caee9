import { queryOptions } from '@tanstack/react-query'
import { listDepartments, readDepartments } from '@wegpunkt/shared/http/opening-routes'
import { call } from './call.ts'
import { remembering } from './remembering.ts'

export const departmentsQuery = queryOptions({
  queryKey: ['departments'],
  queryFn: () => remembering('departments', readDepartments, () => call(listDepartments)),
  staleTime: 60_000,
})
