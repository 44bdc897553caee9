import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { type Refusal, isRefused, refuse } from '@wegpunkt/shared/journey/checks/refusal'
import type { MeasureDraft } from '../../../editor/method/measure-desk.ts'
import { checkTitle } from './measure-checks.ts'

type NewMeasure = { title: string; touchpointIds: ElementId[]; eventIds: ElementId[] }

/** A measure as it is begun: a title and where. Everything else can wait; without a touchpoint it is none (METHOD.md M36). */
export function newMeasure(
  typed: string,
  touchpointIds: readonly ElementId[],
  draft: Pick<MeasureDraft, 'eventIds'> | null,
): NewMeasure | Refusal {
  const title = checkTitle(typed)
  if (isRefused(title)) return title
  if (touchpointIds.length === 0) return refuse('no-touchpoint')
  return { title, touchpointIds: [...touchpointIds], eventIds: [...(draft?.eventIds ?? [])] }
}
