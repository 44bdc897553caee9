import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { membersQuery } from '../../api/members.ts'
import { useBoardInfo } from '../../editor/board-info.ts'

/** What people are called who moderate or lead. */
export function usePersonNames(): (id: string) => string {
  const { t } = useTranslation('workshop')
  const { me } = useBoardInfo()
  const { data } = useQuery(membersQuery)
  return useCallback(
    (id) => {
      if (id === me.id) return t('people.me', { name: me.name })
      const name = data?.find((member) => member.id === id)?.name
      return name ?? (data ? t('people.former') : '…')
    },
    [data, me, t],
  )
}
