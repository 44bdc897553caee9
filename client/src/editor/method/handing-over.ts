import type { Edit } from '@wegpunkt/shared/board/edits'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { member } from '@wegpunkt/shared/board/gathered'
import type { Handover } from '@wegpunkt/shared/board/method-schema'
import type { Board } from '@wegpunkt/shared/board/read'

export type HandoverChange = { readonly [K in keyof Handover]?: Handover[K] | undefined }

/**
 * What is agreed about the way from one touchpoint to the next is written at the first (METHOD.md M21). What says
 * nothing any more is removed; of a touchpoint that is gone nothing is written.
 */
export function handoverEdits(
  { elements }: Pick<Board, 'elements'>,
  [from, to]: readonly [from: ElementId, to: ElementId],
  change: HandoverChange,
): Edit[] {
  const element = elements.get(from)
  if (element?.kind !== 'touchpoint') return []
  const { owner = '', agreement = '', risk } = { ...element.handovers?.[to], ...change }
  const isEmpty = owner === '' && agreement === '' && risk === undefined
  const handover = { owner, agreement, ...(risk !== undefined && { risk }) }
  const fields = member('handovers', to, isEmpty ? undefined : handover)
  return [{ do: 'set', in: 'elements', id: from, to: fields }]
}
