import { Alert, Button, Group, List, Stack, Text, TextInput } from '@mantine/core'
import type { FilePreview } from '@wegpunkt/shared/http/file-routes'
import { MAX_BOARD_TITLE_CHARS } from '@wegpunkt/shared/limits'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayText } from '../../locales/format.ts'
import { useLocale } from '../../locales/use-locale.ts'
import { BoardsInFile } from './BoardsInFile.tsx'
import { useNotes } from './use-notes.ts'

type Props = { preview: FilePreview; onMake: (title: string | undefined) => void; onBack: () => void }

/** What would come, before anything is made of it. */
export function ImportPreview({ preview, onMake, onBack }: Props) {
  const { t } = useTranslation('exports')
  const locale = useLocale()
  const [only] = preview.boards
  const single = preview.kind === 'board' ? only : undefined
  const [title, setTitle] = useState(single?.title ?? '')
  const notes = useNotes(preview)
  const { exportedAt } = preview
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onMake(single ? title.trim() : undefined)
      }}
    >
      <Stack>
        {single ? (
          <TextInput
            label={t('import.boardTitle')}
            maxLength={MAX_BOARD_TITLE_CHARS}
            value={title}
            onChange={({ currentTarget }) => setTitle(currentTarget.value)}
          />
        ) : (
          <Text>{t('import.boards', { count: preview.boards.length })}</Text>
        )}
        <BoardsInFile boards={preview.boards} />
        {exportedAt !== null && (
          <Text size="sm" c="dimmed">
            {t('import.exportedOn', { day: dayText(locale, exportedAt) })}
          </Text>
        )}
        {notes.told.length > 0 && (
          <List size="sm" spacing={4}>
            {notes.told.map((note) => (
              <List.Item key={note}>{note}</List.Item>
            ))}
          </List>
        )}
        {notes.warned.length > 0 && (
          <Alert color="yellow" variant="light">
            <Text size="sm" fw={600} mb={4}>
              {t('import.warnings')}
            </Text>
            <List size="sm" spacing={4}>
              {notes.warned.map((note) => (
                <List.Item key={note}>{note}</List.Item>
              ))}
            </List>
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onBack}>
            {t('import.another')}
          </Button>
          <Button
            type="submit"
            data-autofocus
            disabled={preview.boards.length === 0 || (single !== undefined && title.trim() === '')}
          >
            {t('import.make', { count: preview.boards.length })}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
