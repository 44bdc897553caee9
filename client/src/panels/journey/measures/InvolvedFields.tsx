import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { notesOn } from '../../../editor/method/events.ts'
import { DepartmentSelect } from '../../../ui/DepartmentSelect.tsx'
import { useCalmBoard } from '../../../editor/use-calm-board.ts'
import { titleFrom } from '../../../editor/method/title-from.ts'
import type { Measure } from './measure-list.ts'
import { SupportersField } from './SupportersField.tsx'
import { useMeasureChange } from './use-change.ts'
import { SearchedMultiSelect } from '../../../ui/SearchedMultiSelect.tsx'

/** Who else takes part, and which events led to it (METHOD.md M36). */
export function InvolvedFields({ measure }: { measure: Measure }) {
  const { departments } = useBoardInfo()
  const change = useMeasureChange(measure.id)
  return (
    <>
      <DepartmentSelect
        size="sm"
        clearable
        departments={departments}
        value={measure.department}
        onChange={(department) => void change({ department })}
      />
      <SupportersField measure={measure} />
      <EventsField measure={measure} />
    </>
  )
}

function EventsField({ measure }: { measure: Measure }) {
  const { t } = useTranslation('measures')
  const change = useMeasureChange(measure.id)
  const board = useCalmBoard()
  const here = measure.touchpointIds.flatMap((card) => [...notesOn(board, card).values()].flat())
  const textOf = (id: string): string => {
    const note = board.elements.get(id)
    if (note?.kind !== 'note') return t('events.gone')
    return titleFrom(note.text) || t('events.empty')
  }
  const offered = [...new Set([...here.map(([id]) => id), ...measure.eventIds])]
  if (offered.length === 0) return null
  return (
    <SearchedMultiSelect
      size="sm"
      label={t('events.label')}
      {...(measure.eventIds.length === 0 && { placeholder: t('events.placeholder') })}
      data={offered.map((id) => ({ value: id, label: textOf(id) }))}
      value={measure.eventIds}
      onChange={(eventIds) => void change({ eventIds })}
    />
  )
}
