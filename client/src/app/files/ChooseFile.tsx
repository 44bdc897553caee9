import { Alert, Button, FileButton, Stack, Text } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFaultText } from '../../panels/export/use-fault-text.ts'
import { useFileDrop } from '../../panels/journey/evidence/import/use-file-drop.ts'
import classes from './files.module.css'

type Props = { of: 'board' | 'workspace'; error: unknown; onFile: (file: File) => void }

/** A file that is chosen or dropped, and why the one before was not taken. */
export function ChooseFile({ of, error, onFile }: Props) {
  const { t } = useTranslation('exports')
  const faultText = useFaultText()
  const drop = useFileDrop(onFile)
  return (
    <Stack>
      <Text c="dimmed">{t(`import.lead.${of}`)}</Text>
      {error !== null && (
        <Alert role="alert" color="red" variant="light">
          {faultText(error)}
        </Alert>
      )}
      <div className={classes['zone']} data-over={drop.isOver || undefined} {...drop.listeners}>
        <IconFileImport size={40} stroke={1} aria-hidden />
        <FileButton
          accept=".json,.zip,application/json,application/zip"
          onChange={(file) => file && onFile(file)}
        >
          {(props) => (
            <Button data-autofocus {...props}>
              {t('import.choose')}
            </Button>
          )}
        </FileButton>
        <Text size="sm" c="dimmed">
          {t('import.orDrop')}
        </Text>
      </div>
    </Stack>
  )
}
