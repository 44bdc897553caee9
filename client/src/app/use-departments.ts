import { useQuery } from '@tanstack/react-query'
import type { Department } from '@wegpunkt/shared/http/account-routes'
import { useMemo } from 'react'
import { departmentsQuery } from '../api/people.ts'
import { useFormerNames } from '../ui/former-names.ts'

type Departments = { all: readonly Department[]; byKey: ReadonlyMap<string, Department> }

/** The departments of the workspace, former ones called so; none until they have been loaded. */
export function useDepartments(): Departments {
  const all = useFormerNames(useQuery(departmentsQuery).data ?? none)
  return useMemo(
    () => ({ all, byKey: new Map(all.map((department) => [department.key, department])) }),
    [all],
  )
}

const none: readonly Department[] = []
