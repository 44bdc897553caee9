import { useQueryClient } from '@tanstack/react-query'
import { type BoardSummary, removeBoard } from '@wegpunkt/shared/http/board-routes'
import { useTranslation } from 'react-i18next'
import { boardsQuery } from '../../api/boards.ts'
import { call } from '../../api/call.ts'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'

export function DeleteBoardDialog({ board, onClose }: { board: BoardSummary; onClose: () => void }) {
  const { t } = useTranslation('app')
  const queries = useQueryClient()
  const remove = async (): Promise<void> => {
    await call(removeBoard, { params: { id: board.id } })
    await queries.invalidateQueries({ queryKey: boardsQuery.queryKey })
  }
  return (
    <ConfirmDialog
      title={t('deleteBoard.title', { title: board.title })}
      text={t('deleteBoard.text')}
      submit={t('deleteBoard.submit')}
      onConfirm={remove}
      onClose={onClose}
    />
  )
}
