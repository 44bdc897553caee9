import { useQuery } from '@tanstack/react-query'
import type { Member } from '@wegpunkt/shared/http/people-routes'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { membersQuery } from '../../../api/members.ts'

export type People = {
  readonly members: readonly Member[]
  readonly isMember: (id: string) => boolean
  /** A member's name; what else stands there is the name of somebody outside. */
  readonly nameOf: (id: string) => string
}

/** As the server makes the ids of people: a name looks different. */
const PERSON_ID = /^[\w-]{16}$/

/** The people of the workspace. */
export function usePeople(): People {
  const { t } = useTranslation('measures')
  const { data } = useQuery(membersQuery)
  const members = useMemo(() => data ?? [], [data])
  const byId = useMemo(() => new Map(members.map((member) => [member.id, member])), [members])
  const isMember = useCallback((id: string) => byId.has(id), [byId])
  const nameOf = useCallback(
    (id: string): string => {
      const name = byId.get(id)?.name
      if (name !== undefined || !PERSON_ID.test(id)) return name ?? id
      return data ? t('person.former') : '…'
    },
    [byId, data, t],
  )
  return { members, isMember, nameOf }
}
