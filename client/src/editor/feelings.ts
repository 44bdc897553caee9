import type { Edit } from '@wegpunkt/shared/board/edits'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Board } from '@wegpunkt/shared/board/read'
import type { Feeling } from '@wegpunkt/shared/board/schema'
import { type Whose, assessEdits, commonAspect } from './method/assessing.ts'

export const feelings = [-2, -1, 0, 1, 2] as const satisfies readonly Feeling[]

/** How customers feel at touchpoints, for these personas: one edit. Null takes the rating back. */
export const feelEdits = (
  board: Board,
  ids: Iterable<ElementId>,
  whose: Whose,
  experience: Feeling | null,
): Edit[] => assessEdits(board, ids, whose, 'experience', experience)

/** What all of these touchpoints are to all of these personas; `mixed` where they differ. */
export const commonFeeling = (
  board: Pick<Board, 'assessments'>,
  ids: readonly ElementId[],
  personas: readonly string[],
): Feeling | null | 'mixed' => commonAspect(board, ids, personas, 'experience')
