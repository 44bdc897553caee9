import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Board } from '@wegpunkt/shared/board/read'
import { experienceOf } from '@wegpunkt/shared/journey/experience'
import { touchpointsInOrder } from '../journey-order.ts'

/** The next pain after what is selected; from the end the first one again; null if there is none. */
export function nextPain(
  board: Board,
  personas: readonly string[],
  selection: ReadonlySet<ElementId>,
): ElementId | null {
  const order = touchpointsInOrder(board)
  const here = order.findLastIndex((id) => selection.has(id))
  const later = [...order.slice(here + 1), ...order.slice(0, here + 1)]
  return later.find((id) => disappoints(board, id, personas)) ?? null
}

const disappoints = (board: Board, touchpoint: ElementId, personas: readonly string[]): boolean =>
  personas.some((persona) => (experienceOf(board, touchpoint, persona) ?? 0) < 0)
