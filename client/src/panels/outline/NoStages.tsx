import { Button, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useEditor } from '../../editor/context.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { addHere } from './outline-commands.ts'
import type { OutlineControl } from './outline-control.ts'

/** Before there is anything. */
export function NoStages({ control }: { control: OutlineControl }) {
  const { t } = useTranslation('outline')
  const editor = useEditor()
  if (!editor.canEdit())
    return (
      <Text size="sm" c="dimmed" p={16}>
        {t('empty.read')}
      </Text>
    )
  return (
    <EmptyState title={t('empty.title')} text={t('empty.text')}>
      <Button data-first="" onClick={() => addHere(control, 'stage')}>
        {t('add.firstStage')}
      </Button>
    </EmptyState>
  )
}
