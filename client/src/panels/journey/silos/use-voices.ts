import { useQuery } from '@tanstack/react-query'
import { type Replacements, countsAs } from '@wegpunkt/shared/journey/former-departments'
import type { Voices } from '@wegpunkt/shared/journey/rows'
import { useMemo } from 'react'
import { membersQuery } from '../../../api/members.ts'
import { useReplacements } from '../../../editor/counting.ts'

/** How many people each department has here. Never who; empty until it is known, or where one may not know. */
export function useVoices(): readonly Voices[] {
  const by = useReplacements()
  const { data } = useQuery(membersQuery)
  return useMemo(() => voicesOf(data ?? [], by), [data, by])
}

export const voicesOf = (
  people: readonly { readonly department: string }[],
  by: Replacements = new Map(),
): readonly Voices[] =>
  [...Map.groupBy(people, ({ department }) => countsAs(department, by))].map(([department, { length }]) => ({
    department,
    people: length,
  }))
