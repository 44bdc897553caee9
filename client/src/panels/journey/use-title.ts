import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Board } from '@wegpunkt/shared/board/read'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useCalmBoard } from '../../editor/use-calm-board.ts'
import { nameOfTouchpoint } from './touchpoint-title.ts'

/** What the touchpoints of this board are called, to the reader. */
export function useTitleIn(board: Pick<Board, 'elements'>): (id: ElementId) => string {
  const { t } = useTranslation('editor')
  return useCallback(
    (id) => nameOfTouchpoint(board, id, { untitled: t('untitled'), gone: t('gone') }),
    [board, t],
  )
}

/** The same on the board as it is now, or was a moment ago. */
export const useTitle = (): ((id: ElementId) => string) => useTitleIn(useCalmBoard())
