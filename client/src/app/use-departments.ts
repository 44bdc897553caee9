import { useQuery } from '@tanstack/react-query'
import type { Department } from '@wegpunkt/shared/http/account-routes'
import { useMemo } from 'react'
import { departmentsQuery } from '../api/people.ts'

type Departments = { all: readonly Department[]; byKey: ReadonlyMap<string, Department> }

/** The departments of the workspace; none until they have been loaded. */
export function useDepartments(): Departments {
  const all = useQuery(departmentsQuery).data
  return useMemo(
    () => ({ all: all ?? [], byKey: new Map(all?.map((department) => [department.key, department])) }),
    [all],
  )
}
