import { TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type BoardSummary, changeBoard } from '@wegpunkt/shared/http/board-routes'
import { useTranslation } from 'react-i18next'
import { boardsQuery } from '../../api/boards.ts'
import { call } from '../../api/call.ts'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { useServerForm } from '../../ui/use-server-form.tsx'

export function RenameBoardDialog({ board, onClose }: { board: BoardSummary; onClose: () => void }) {
  const { t } = useTranslation('app')
  const queries = useQueryClient()
  const { form, submit, error, busy } = useServerForm({
    schema: changeBoard.input,
    initialValues: { title: board.title },
    send: (input) => call(changeBoard, { params: { id: board.id }, input }),
    done: async () => {
      await queries.invalidateQueries({ queryKey: boardsQuery.queryKey })
      onClose()
    },
  })
  return (
    <FormDialog
      title={t('renameBoard.title')}
      submitLabel={t('renameBoard.submit')}
      error={error}
      busy={busy}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput label={t('newBoard.boardTitle')} data-autofocus {...form.getInputProps('title')} />
    </FormDialog>
  )
}
