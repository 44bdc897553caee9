import { useQuery } from '@tanstack/react-query'
import { can } from '@wegpunkt/shared/access/roles'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { membersQuery } from '../../../api/members.ts'
import { usePeers, useRole } from '../../../document/hooks.ts'
import { useBoardInfo } from '../../../editor/board-info.ts'

export type GroupNames = {
  /** As they gave it; of a member who is not there those who lead know it, too. Null: not known here. */
  readonly nameOf: (person: string) => string | null
  readonly isHere: (person: string) => boolean
}

/** What people in groups are called to each other: as presence shows them, and no more. */
export function useGroupNames(): GroupNames {
  const { t } = useTranslation('groups')
  const { me } = useBoardInfo()
  const peers = usePeers()
  const mayLead = can(useRole(), 'workshop.run')
  const { data: members } = useQuery({ ...membersQuery, enabled: mayLead })
  return useMemo(() => {
    const here = new Map(peers.map(({ person }) => [person.id, person.name]))
    here.set(me.id, t('me', { name: me.name }))
    const known = new Map((mayLead ? (members ?? []) : []).map(({ id, name }) => [id, name]))
    return {
      nameOf: (person) => here.get(person) ?? known.get(person) ?? null,
      isHere: (person) => here.has(person),
    }
  }, [peers, me, mayLead, members, t])
}
