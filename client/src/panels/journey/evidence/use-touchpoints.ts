import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { stepsOf } from '@wegpunkt/shared/journey/parts/steps'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useJourney } from '../use-journey.ts'

type Touchpoints = {
  /** In the customer's order. */
  readonly all: readonly { readonly id: ElementId; readonly title: string }[]
  /** What one is called; that it is gone where somebody removed it. */
  readonly titleOf: (id: ElementId) => string
  readonly isThere: (id: ElementId) => boolean
  /** For a field to choose from; those that are chosen and gone can still be taken off. */
  readonly options: (chosen: readonly ElementId[]) => { value: ElementId; label: string }[]
}

/** The touchpoints that evidence can be about. */
export function useTouchpoints(): Touchpoints {
  const { t } = useTranslation('evidence')
  const { board } = useJourney()
  const steps = stepsOf(board)
  return useMemo(() => {
    const all = steps.map(({ id, touchpoint }) => ({ id, title: touchpoint.title.trim() }))
    const titles = new Map(all.map(({ id, title }) => [id, title]))
    const titleOf = (id: ElementId): string => titles.get(id) ?? t('gone')
    return {
      all,
      titleOf,
      isThere: (id) => titles.has(id),
      options: (chosen) =>
        [...all.map(({ id }) => id), ...chosen.filter((id) => !titles.has(id))].map((id) => ({
          value: id,
          label: titleOf(id),
        })),
    }
  }, [steps, t])
}
