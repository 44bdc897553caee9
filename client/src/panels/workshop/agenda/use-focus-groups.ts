import type { Focus } from '@wegpunkt/shared/workshop/phase'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoardDocument, useStore } from '../../../document/hooks.ts'
import { useNames } from '../../navigation/use-names.ts'
import { focusValue } from './focus-choices.ts'

type Choice = { readonly value: string; readonly label: string }
type Group = { readonly group: string; readonly items: Choice[] }

/** What of the board can be a focus, by name. What was chosen and is gone is listed as that. */
export function useFocusGroups(chosen: Focus): (Choice | Group)[] {
  const { t } = useTranslation('workshop')
  const names = useNames()
  const { stages, lanes, elements } = useStore(useBoardDocument().store)
  return useMemo(() => {
    const frames = [...elements].flatMap(([id, element]) =>
      element.kind === 'frame'
        ? [{ value: `frame:${id}`, label: element.title || t('focus.unnamedFrame') }]
        : [],
    )
    const groups: Group[] = [
      {
        group: t('focus.stages'),
        items: [...stages].map(([id, stage]) => ({ value: `stage:${id}`, label: names.stage(stage) })),
      },
      {
        group: t('focus.lanes'),
        items: [...lanes].map(([id, lane]) => ({ value: `lane:${id}`, label: names.lane(lane) })),
      },
      { group: t('focus.frames'), items: frames },
    ]
    const value = focusValue(chosen)
    const isThere =
      value === 'board' || groups.some(({ items }) => items.some((item) => item.value === value))
    return [
      { value: 'board', label: t('focus.board') },
      ...(isThere ? [] : [{ value, label: t('focus.gone') }]),
      ...groups.filter(({ items }) => items.length > 0),
    ]
  }, [stages, lanes, elements, names, chosen, t])
}

/** What a focus is called in a sentence; null for the whole board. */
export function useFocusName(focus: Focus): string | null {
  const { t } = useTranslation('workshop')
  const groups = useFocusGroups(focus)
  if (focus.on === 'board') return null
  const all = groups.flatMap((one) => ('items' in one ? one.items : [one]))
  const name = all.find(({ value }) => value === focusValue(focus))?.label ?? ''
  return name === t('focus.gone') ? name : t(`focus.${focus.on}`, { name })
}
