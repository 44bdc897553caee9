import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Peer } from '../../document/board-document.ts'
import { listOf } from '../../locales/format.ts'
import { useLocale } from '../../locales/use-locale.ts'
import { namesByElement } from './names-by-element.ts'

/** Who else types in an element, has it in hand or selected, in words; empty for nobody. */
export function useOthers(peers: readonly Peer[]): (id: ElementId) => string {
  const { t } = useTranslation('outline')
  const locale = useLocale()
  // Pointers move all the time, and say nothing here.
  const said = JSON.stringify([...namesByElement(peers)])
  return useMemo(() => {
    const names = new Map(JSON.parse(said) as [ElementId, string[]][])
    return (id) => {
      const own = names.get(id)
      return own ? t('row.by', { count: own.length, names: listOf(locale, own) }) : ''
    }
  }, [said, t, locale])
}
