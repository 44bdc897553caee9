import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Board } from '@wegpunkt/shared/board/read'
import { allSteps } from '@wegpunkt/shared/journey/parts/steps'

/** All touchpoints as the customer meets them, drafts included. */
export const touchpointsInOrder = (board: Board): ElementId[] => allSteps(board).map(({ id }) => id)
