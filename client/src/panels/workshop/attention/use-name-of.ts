import { useCallback, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoardDocument } from '../../../document/hooks.ts'

/** What a moderator is called, as presence shows them. Changes with the name alone, not with each move of a crowd. */
export function useNameOf(person: string): string {
  const { t } = useTranslation('attention')
  const { presence } = useBoardDocument()
  const read = useCallback(
    () => presence.get().find((peer) => peer.person.id === person)?.person.name ?? null,
    [presence, person],
  )
  return useSyncExternalStore(presence.subscribe, read) ?? t('moderator')
}
