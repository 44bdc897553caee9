import type { Feeling } from '@wegpunkt/shared/board/schema'
import type { ActionId } from '../../editor/actions/actions.ts'

/** The actions that rate, by what they say. */
export const ratingActions = [
  { feeling: -2, id: 'feeling-disappointing' },
  { feeling: -1, id: 'feeling-poor' },
  { feeling: 0, id: 'feeling-okay' },
  { feeling: 1, id: 'feeling-good' },
  { feeling: 2, id: 'feeling-delighting' },
  { feeling: null, id: 'feeling-unrated' },
] as const satisfies readonly { feeling: Feeling | null; id: ActionId }[]
