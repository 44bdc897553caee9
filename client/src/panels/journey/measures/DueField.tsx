import { TextInput } from '@mantine/core'
import { isDueInPast } from '@wegpunkt/shared/journey/checks/rows'
import { isOpen } from '@wegpunkt/shared/journey/measure-figures'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useToday } from '../../../ui/use-today.ts'
import type { Measure } from './measure-list.ts'
import { useMeasureChange } from './use-change.ts'

/** Until when. A day that has passed is taken, with a warning (METHOD.md M36). */
export function DueField({ measure }: { measure: Measure }) {
  const { t } = useTranslation('measures')
  const change = useMeasureChange(measure.id)
  const today = useToday()
  // A day is typed part by part, and is none in between.
  const [typed, setTyped] = useState<string | null>(null)
  const write = async (): Promise<void> => {
    if (typed !== null && (typed || null) !== measure.due) await change({ due: typed || null })
    setTyped(null)
  }
  const due = typed ?? measure.due ?? ''
  return (
    <TextInput
      type="date"
      size="sm"
      label={t('details.due')}
      value={due}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      onBlur={() => void write()}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur()
      }}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      description={isOpen(measure) && due !== '' && isDueInPast({ due }, today) && t('due.past')}
    />
  )
}
