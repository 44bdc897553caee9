import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Peer } from '../../document/board-document.ts'
import { doingOf, elementsOf } from '../../editor/people/doing.ts'
import { listOf } from '../../locales/format.ts'
import { useLocale } from '../../locales/use-locale.ts'

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

/** The names of the people at each element, each once. */
export function namesByElement(peers: readonly Peer[]): ReadonlyMap<ElementId, readonly string[]> {
  const names = new Map<ElementId, string[]>()
  for (const { person, caret, gesture, selection } of peers) {
    const held = gesture && doingOf(gesture) ? elementsOf(gesture) : []
    for (const id of new Set([...(caret ? [caret.id] : []), ...held, ...selection])) {
      const there = names.get(id) ?? []
      if (!there.includes(person.name)) names.set(id, [...there, person.name])
    }
  }
  return names
}
