import { useQuery } from '@tanstack/react-query'
import type { Voices } from '@wegpunkt/shared/journey/rows'
import { useMemo } from 'react'
import { membersQuery } from '../../../api/members.ts'

/** How many people each department has here. Never who; empty until it is known, or where one may not know. */
export function useVoices(): readonly Voices[] {
  const { data } = useQuery(membersQuery)
  return useMemo(() => voicesOf(data ?? []), [data])
}

export const voicesOf = (people: readonly { readonly department: string }[]): readonly Voices[] =>
  [...Map.groupBy(people, ({ department }) => department)].map(([department, { length }]) => ({
    department,
    people: length,
  }))
