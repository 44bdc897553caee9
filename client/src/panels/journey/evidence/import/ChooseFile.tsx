import { Alert, Anchor, Button, FileButton, Group, Stack, Text, Textarea } from '@mantine/core'
import { IconFileTypeCsv } from '@tabler/icons-react'
import { MAX_ANSWERS_PER_IMPORT } from '@wegpunkt/shared/limits'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocale } from '../../../../locales/use-locale.ts'
import { saveText } from '../../../../ui/save-text.ts'
import { useTouchpoints } from '../use-touchpoints.ts'
import classes from './import.module.css'
import type { Brought } from './ImportDialog.tsx'
import { MAX_IMPORT_FILE_BYTES, type Unreadable } from './read-file.ts'
import { templateCsv } from './template-csv.ts'
import { useFileDrop } from './use-file-drop.ts'

type Props = {
  unreadable: Unreadable | null
  onFile: (file: File) => void
  onText: (brought: Brought) => void
}

/** A file chosen or dropped, or a table pasted; and what it should look like. */
export function ChooseFile({ unreadable, onFile, onText }: Props) {
  const { t } = useTranslation('evidence')
  const locale = useLocale()
  const { all } = useTouchpoints()
  const [text, setText] = useState('')
  const drop = useFileDrop(onFile)
  const template = (): void =>
    saveText(
      templateCsv(
        locale,
        all.map(({ title }) => title),
      ),
      t('import.templateFile'),
      'text/csv',
    )
  return (
    <Stack>
      <Text c="dimmed">{t('import.lead')}</Text>
      {unreadable && (
        <Alert role="alert" color="red" variant="light">
          {t(`import.unreadable.${unreadable}`, { megabytes: MAX_IMPORT_FILE_BYTES / 1024 / 1024 })}
        </Alert>
      )}
      <div className={classes['zone']} data-over={drop.isOver || undefined} {...drop.listeners}>
        <IconFileTypeCsv size={40} stroke={1} aria-hidden />
        <FileButton accept=".csv,.tsv,.txt,text/csv,text/plain" onChange={(file) => file && onFile(file)}>
          {(props) => <Button {...props}>{t('import.choose')}</Button>}
        </FileButton>
        <Text size="sm" c="dimmed">
          {t('import.orDrop', { most: MAX_ANSWERS_PER_IMPORT })}
        </Text>
      </div>
      <Textarea
        autosize
        minRows={3}
        maxRows={8}
        label={t('import.paste')}
        placeholder={t('import.pastePlaceholder')}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Group justify="space-between">
        <Anchor component="button" type="button" onClick={template}>
          {t('import.template')}
        </Anchor>
        <Button
          disabled={text.trim() === ''}
          onClick={() => onText({ text, name: t('import.pasted'), isOldEncoding: false })}
        >
          {t('import.look')}
        </Button>
      </Group>
    </Stack>
  )
}
