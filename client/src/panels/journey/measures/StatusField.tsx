import { Text } from '@mantine/core'
import { isRefused } from '@wegpunkt/shared/journey/checks/refusal'
import { type MeasureStatus, measureStatuses } from '@wegpunkt/shared/journey/row-choices'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Choice } from '../../fields/Choice.tsx'
import { DropForm } from './DropForm.tsx'
import type { Measure } from './measure-list.ts'
import { needsReason, statusChange } from './measure-moves.ts'
import { useMeasureChange } from './use-change.ts'

/** How far it is. Nothing is dropped without saying why (METHOD.md M50). */
export function StatusField({ measure }: { measure: Measure }) {
  const { t } = useTranslation('measures')
  const change = useMeasureChange(measure.id)
  const [dropping, setDropping] = useState(false)
  const move = (to: MeasureStatus, reason?: string): void => {
    if (needsReason(measure, to) && reason === undefined) return setDropping(true)
    setDropping(false)
    const fields = statusChange(measure, to, reason)
    if (fields !== null && !isRefused(fields)) void change(fields)
  }
  return (
    <div>
      <Choice
        required
        label={t('details.status')}
        value={measure.status}
        options={measureStatuses.map((value) => ({ value, label: t(`status.${value}`) }))}
        onChange={(to) => to !== null && move(to)}
      />
      {dropping && (
        <DropForm onDrop={(reason) => move('dropped', reason)} onCancel={() => setDropping(false)} />
      )}
      {measure.status === 'dropped' && measure.reason !== '' && (
        <Text size="sm" mt={6}>
          {t('drop.because', { reason: measure.reason })}
        </Text>
      )}
    </div>
  )
}
