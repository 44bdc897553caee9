import { Radio, Stack, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type BoardSummary, type Template, createBoard } from '@wegpunkt/shared/http/board-routes'
import { useTranslation } from 'react-i18next'
import { personasQuery } from '../../api/board-list.ts'
import { boardsQuery } from '../../api/boards.ts'
import { call } from '../../api/call.ts'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { useServerForm } from '../../ui/use-server-form.tsx'
import { PersonaChips } from './PersonaChips.tsx'

type Values = { title: string; personas: string[]; template: Template }

export function NewBoardDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('app')
  const queries = useQueryClient()
  const navigate = useNavigate()
  const personas = useQuery(personasQuery).data
  const { form, submit, error, busy } = useServerForm<Values, BoardSummary>({
    schema: createBoard.input,
    initialValues: { title: '', personas: [], template: 'empty' },
    send: (input) => call(createBoard, { input }),
    done: async ({ id }) => {
      void queries.invalidateQueries({ queryKey: boardsQuery.queryKey })
      await navigate({ to: '/b/$board', params: { board: id } })
    },
  })
  return (
    <FormDialog
      title={t('newBoard.title')}
      submitLabel={t('newBoard.submit')}
      error={error}
      busy={busy}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        label={t('newBoard.boardTitle')}
        description={t('newBoard.titleHint')}
        data-autofocus
        {...form.getInputProps('title')}
      />
      {personas && (
        <PersonaChips
          personas={personas}
          value={form.values.personas}
          onChange={(chosen) => form.setFieldValue('personas', chosen)}
        />
      )}
      <Radio.Group label={t('newBoard.template')} {...form.getInputProps('template')}>
        <Stack gap="xs" mt="xs">
          <Radio value="empty" label={t('newBoard.empty')} description={t('newBoard.emptyHint')} />
          <Radio value="internal" label={t('newBoard.internal')} description={t('newBoard.internalHint')} />
          <Radio value="sample" label={t('newBoard.sample')} description={t('newBoard.sampleHint')} />
        </Stack>
      </Radio.Group>
    </FormDialog>
  )
}
