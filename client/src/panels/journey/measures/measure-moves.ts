import { type Refusal, refuse } from '@wegpunkt/shared/journey/checks/refusal'
import { type MeasureStatus, measureStatuses } from '@wegpunkt/shared/journey/row-choices'
import type { Measure } from './measure-list.ts'

/** The status to the left or to the right of one, as a key asks for it; null at either end. */
export function neighbour(status: MeasureStatus, key: string): MeasureStatus | null {
  const by = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0
  return by === 0 ? null : (measureStatuses[measureStatuses.indexOf(status) + by] ?? null)
}

/** Whether one has to say why first (METHOD.md M50). */
export const needsReason = ({ status }: Pick<Measure, 'status'>, to: MeasureStatus): boolean =>
  to === 'dropped' && status !== 'dropped'

type StatusChange = { readonly status: MeasureStatus; readonly reason?: string }

/** What a measure becomes in another status; null where it is there already. What is taken up again forgets why it was dropped. */
export function statusChange(
  measure: Pick<Measure, 'status'>,
  to: MeasureStatus,
  reason = '',
): StatusChange | Refusal | null {
  if (measure.status === to) return null
  if (to !== 'dropped') return measure.status === 'dropped' ? { status: to, reason: '' } : { status: to }
  return reason.trim() === '' ? refuse('no-reason') : { status: to, reason }
}
