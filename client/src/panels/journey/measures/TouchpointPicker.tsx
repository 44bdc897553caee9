import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { touchpointsInOrder } from '../../../editor/journey-order.ts'
import { useCalmBoard } from '../../../editor/use-calm-board.ts'
import { useTitle } from '../use-title.ts'
import { SearchedMultiSelect } from '../../../ui/SearchedMultiSelect.tsx'

type Props = {
  value: readonly ElementId[]
  onChange: (next: ElementId[]) => void
  error: string | false
  input: Ref<HTMLInputElement>
}

/** The touchpoints that something is about, in the customer's order. */
export function TouchpointPicker({ value, onChange, error, input }: Props) {
  const { t } = useTranslation('measures')
  const board = useCalmBoard()
  const titleOf = useTitle()
  const offered = touchpointsInOrder(board)
  // What is gone can still be taken off.
  const gone = value.filter((id) => !offered.includes(id))
  return (
    <SearchedMultiSelect
      ref={input}
      size="sm"
      aria-label={t('at.label')}
      data={[...offered, ...gone].map((id) => ({ value: id, label: titleOf(id) }))}
      {...(value.length === 0 && { placeholder: t('at.placeholder') })}
      nothingFoundMessage={t('at.nothing')}
      value={[...value]}
      onChange={onChange}
      error={error}
    />
  )
}
