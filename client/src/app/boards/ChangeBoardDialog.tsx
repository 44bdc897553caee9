import { TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type BoardSummary, changeBoard } from '@wegpunkt/shared/http/board-routes'
import { useTranslation } from 'react-i18next'
import { personasQuery } from '../../api/board-list.ts'
import { boardsQuery } from '../../api/boards.ts'
import { call } from '../../api/call.ts'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { useServerForm } from '../../ui/use-server-form.tsx'
import { PersonaChips } from './PersonaChips.tsx'

type Values = { title: string; personas: string[] }

/** What a board is called, and whose journey it is. */
export function ChangeBoardDialog({ board, onClose }: { board: BoardSummary; onClose: () => void }) {
  const { t } = useTranslation('app')
  const queries = useQueryClient()
  const personas = useQuery(personasQuery).data
  const { form, submit, error, busy } = useServerForm<Values, BoardSummary>({
    schema: changeBoard.input,
    initialValues: { title: board.title, personas: board.personas.map(({ id }) => id) },
    send: (input) => call(changeBoard, { params: { id: board.id }, input }),
    done: async () => {
      await queries.invalidateQueries({ queryKey: boardsQuery.queryKey })
      onClose()
    },
  })
  return (
    <FormDialog
      title={t('changeBoard.title')}
      submitLabel={t('changeBoard.submit')}
      error={error}
      busy={busy}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput label={t('newBoard.boardTitle')} data-autofocus {...form.getInputProps('title')} />
      {personas && (
        <PersonaChips
          personas={personas}
          value={form.values.personas}
          onChange={(chosen) => form.setFieldValue('personas', chosen)}
        />
      )}
    </FormDialog>
  )
}
