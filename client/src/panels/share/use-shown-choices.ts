import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { snapshotsQuery } from '../../api/snapshots.ts'
import { useLanes } from '../../document/hooks.ts'
import { useBoardInfo } from '../../editor/board-info.ts'
import { listOf } from '../../locales/format.ts'
import { nameWithKind } from '../journey/snapshots/name-of.ts'
import { useNames } from '../navigation/use-names.ts'
import type { SeenNames } from './seen-words.ts'
import { isShown } from './shown-among.ts'

export type Choice = { readonly value: string; readonly label: string }
type Choices = {
  readonly lanes: Choice[]
  readonly personas: Choice[]
  readonly snapshots: Choice[]
}

/** What a link may be narrowed to, by the names people know. Snapshots come a moment later. */
export function useShownChoices(): Choices {
  const { t } = useTranslation('snapshots')
  const { boardId, personas, locale } = useBoardInfo()
  const lanes = useLanes()
  const names = useNames()
  const { data } = useInfiniteQuery(snapshotsQuery(boardId, null))
  return useMemo(
    () => ({
      lanes: [...lanes].map(([id, lane]) => ({ value: id, label: names.lane(lane) })),
      personas: personas.map(({ id, name }) => ({ value: id, label: name })),
      snapshots: (data?.pages.flat() ?? []).map((snapshot) => ({
        value: snapshot.id,
        label: nameWithKind(snapshot, t, locale),
      })),
    }),
    [lanes, personas, data, names, t, locale],
  )
}

export function useSeenNames(): SeenNames {
  const { lanes, personas, snapshots } = useShownChoices()
  const { locale } = useBoardInfo()
  const onBoard = useLanes()
  return useMemo(() => {
    const nameIn =
      (choices: readonly Choice[]) =>
      (id: string): string | null =>
        choices.find(({ value }) => value === id)?.label ?? null
    const othersIn =
      (choices: readonly Choice[]) =>
      (ids: readonly string[]): readonly string[] =>
        choices.filter(({ value }) => !ids.includes(value)).map(({ label }) => label)
    return {
      lane: nameIn(lanes),
      persona: nameIn(personas),
      otherLanes: othersIn(lanes),
      otherPersonas: othersIn(personas),
      hasCurve: (shown) => [...onBoard].some(([id, { kind }]) => kind === 'curve' && isShown(shown, id)),
      snapshot: nameIn(snapshots),
      list: (all) => listOf(locale, all),
    }
  }, [lanes, personas, snapshots, onBoard, locale])
}
